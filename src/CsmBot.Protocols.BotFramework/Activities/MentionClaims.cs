using System.Text;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Which characters of a text belong to which mention: each occurrence is claimed once, from left to right.</summary>
internal sealed class MentionClaims(string text)
{
    private readonly bool[] _isClaimed = new bool[text.Length];
    private readonly bool[] _isRemoved = new bool[text.Length];
    private readonly Dictionary<string, int> _searchFrom = new(StringComparer.OrdinalIgnoreCase);

    public bool ClaimNext(string written, bool isRemoved)
    {
        if (written.Length == 0)
        {
            return false;
        }

        var at = text.IndexOf(written, _searchFrom.GetValueOrDefault(written), StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && _isClaimed.AsSpan(at, written.Length).Contains(true))
        {
            at = text.IndexOf(written, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        _searchFrom[written] = at < 0 ? text.Length : at + written.Length;
        if (at < 0)
        {
            return false;
        }

        _isClaimed.AsSpan(at, written.Length).Fill(true);
        _isRemoved.AsSpan(at, written.Length).Fill(isRemoved);
        return true;
    }

    /// <summary>The text with a space in place of each removed mention.</summary>
    public string Rest()
    {
        var rest = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!_isRemoved[at])
            {
                rest.Append(text[at]);
            }
            else if (at == 0 || !_isRemoved[at - 1])
            {
                rest.Append(' ');
            }
        }

        return rest.ToString();
    }
}
