using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CsmBot.Protocols.Tables.Authentication;
using CsmBot.Protocols.Tables.Pipeline;

namespace CsmBot.Protocols.Tables;

/// <summary>
/// The table service of one storage account. Holds the connection pool; make one for each account and keep it. Safe for use
/// by many threads. See https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api.
/// </summary>
public sealed class TableServiceClient
{
    private readonly TablePipeline _pipeline;

    /// <summary>Connects by a storage connection string with an account key, a SAS or <c>UseDevelopmentStorage=true</c>.</summary>
    /// <param name="connectionString">See https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string.</param>
    /// <param name="options">Transport, retries and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">The string is unusable, or sends a SAS without TLS to another machine. The message holds no secret.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(ConnectionString.Parse(connectionString), options)
    {
    }

    /// <summary>Connects with the account's key.</summary>
    /// <param name="endpoint">For example <c>https://account.table.core.windows.net</c>, or <c>http://127.0.0.1:10002/devstoreaccount1</c> for an emulator.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Transport, retries and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not a plain http or https address.</exception>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        AccountName = credential.AccountName;
        _pipeline = TablePipeline.Create(EndpointRules.Check(endpoint), options, chosen => new SharedKeyPolicy(credential, chosen.Clock), perRetry: true);
    }

    /// <summary>Connects with a shared access signature, which may be replaced while in use by <see cref="AzureSasCredential.Update"/>.</summary>
    /// <param name="endpoint">An https address, or http to this machine.</param>
    /// <param name="credential">The token. See https://learn.microsoft.com/rest/api/storageservices/delegate-access-with-shared-access-signature.</param>
    /// <param name="options">Transport, retries and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not https and not this machine.</exception>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        AccountName = EndpointRules.AccountNameOf(EndpointRules.CheckSecret(endpoint));
        _pipeline = TablePipeline.Create(endpoint, options, _ => new SasPolicy(credential), perRetry: false);
    }

    /// <summary>Connects as a Microsoft Entra identity that holds a role such as Storage Table Data Contributor.</summary>
    /// <param name="endpoint">An https address, or http to this machine.</param>
    /// <param name="credential">Asked for the scope <c>https://storage.azure.com/.default</c>. See https://learn.microsoft.com/azure/storage/tables/authorize-access-azure-active-directory.</param>
    /// <param name="options">Transport, retries and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint is not https and not this machine.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        AccountName = EndpointRules.AccountNameOf(EndpointRules.CheckSecret(endpoint));
        var isTls = endpoint.Scheme == Uri.UriSchemeHttps;
        _pipeline = TablePipeline.Create(
            endpoint,
            options,
            _ => isTls ? new BearerTokenAuthenticationPolicy(credential, EndpointRules.TokenScope) : new LoopbackTokenPolicy(credential, EndpointRules.TokenScope),
            perRetry: true);
    }

    private TableServiceClient(ConnectionString parts, TableClientOptions? options)
    {
        _pipeline = parts.SharedKey is { } key
            ? TablePipeline.Create(EndpointRules.Check(parts.Endpoint), options, chosen => new SharedKeyPolicy(key, chosen.Clock), perRetry: true)
            : TablePipeline.Create(EndpointRules.CheckSecret(parts.Endpoint), options, _ => new SasPolicy(parts.Sas!), perRetry: false);
        AccountName = parts.SharedKey?.AccountName ?? EndpointRules.AccountNameOf(parts.Endpoint);
    }

    /// <summary>The account's address, without credentials.</summary>
    public Uri Uri => _pipeline.Endpoint;

    /// <summary>The storage account's name.</summary>
    public string AccountName { get; }

    /// <summary>Opens a table without asking the service whether it exists.</summary>
    /// <param name="tableName">3 to 63 ASCII letters and digits, beginning with a letter; not case-sensitive.</param>
    /// <exception cref="ArgumentException">The name is not one the service takes.</exception>
    public TableClient GetTableClient(string tableName) => new(_pipeline, AccountName, tableName);
}
