using System.Security.Cryptography;
using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Keeps the latest uploads in memory for a while: a restart, or many others, ask for the file again and lose nothing.</summary>
internal sealed class UploadedFiles(TimeProvider time)
{
    private const int Most = 4;

    private static readonly Duration Kept = Duration.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly List<UploadedFile> _files = [];

    public UploadedFile Add(Chat chat, string name, byte[] bytes)
    {
        var file = new UploadedFile(RandomNumberGenerator.GetHexString(32, lowercase: true), chat, name, bytes, time.GetCurrentInstant());
        lock (_lock)
        {
            _files.Add(file);
            _files.RemoveRange(0, Math.Max(0, _files.Count - Most));
        }

        return file;
    }

    public UploadedFile? Find(Chat chat, string? id)
    {
        lock (_lock)
        {
            _files.RemoveAll(file => file.At + Kept < time.GetCurrentInstant());
            return _files.Find(file => file.Id == id && file.Chat == chat);
        }
    }
}
