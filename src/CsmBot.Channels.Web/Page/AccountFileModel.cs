using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation.Imports.Accounts;

namespace CsmBot.Channels.Web.Page;

/// <param name="Options">How the person had it read.</param>
/// <param name="Run">What was done; null for a preview.</param>
/// <param name="Token">The anti-forgery mark that each post repeats.</param>
internal sealed record AccountFileModel(UploadedFile File, AccountImportOptions Options, AccountImportReading Reading, AccountImportRun? Run, string Token);
