using System.CommandLine;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Accounts;

/// <summary><c>accounts</c>: the book of accounts as a file, in and out (T32, T33).</summary>
internal static class AccountsVerb
{
    public static Command Create(Terminal terminal, TimeProvider time) =>
        new("accounts", "Bring a file of accounts into the book, or write the book out.")
        {
            AccountsImportVerb.Create(terminal, time),
            AccountsExportVerb.Create(terminal, time),
        };
}
