using Azure;
using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Queries;

internal sealed class EntityPageable(
    Func<string?, int?, CancellationToken, Task<Page<TableEntity>>> readPage,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<TableEntity>(cancellationToken)
{
    public override async IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await readPage(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
