using Azure.Core;

namespace CsmBot.Protocols.Tables;

/// <summary>
/// Settings of a <see cref="TableServiceClient"/> and of the tables it opens: transport, retries and clock.
/// </summary>
/// <remarks>
/// Unlike the defaults of <see cref="RetryOptions"/>, an attempt may take 15 seconds (not 100) and the longest wait
/// between two attempts is 8 seconds, because a chat turn waits for the answer. A dead server is reported after
/// at most four attempts.
/// </remarks>
public sealed class TableClientOptions : ClientOptions
{
    /// <summary>
    /// The version sent as <c>x-ms-version</c>. See
    /// https://learn.microsoft.com/rest/api/storageservices/versioning-for-the-azure-storage-services.
    /// </summary>
    public const string ServiceVersion = "2019-02-02";

    /// <summary>Creates options with three retries, exponential waits of 0.4 to 8 seconds and 15 seconds for each attempt.</summary>
    public TableClientOptions()
    {
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(400);
        Retry.MaxDelay = TimeSpan.FromSeconds(8);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>
    /// The clock that dates signed requests. The service refuses a request whose date is more than 15 minutes off with
    /// 403 <see cref="Errors.TableErrorCode.AuthenticationFailed"/>. See
    /// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
