using CsmBot.Domain.Text;

namespace CsmBot.Conversation.Dialogs.Fallback;

/// <summary>
/// Short things people say that are neither commands nor work: a greeting, thanks, "whats next", "show my list". Only whole short sentences count, and only
/// such as read something: text that may be work is never taken away from filing.
/// </summary>
internal static class SmallTalk
{
    private const int MaxLength = 60;

    private static readonly HashSet<string> Greetings = Set("hi,hello,hey,hiya,howdy,yo,hi there,hello there,hey there,good morning,good afternoon,good evening,morning,hallo,hola,bonjour,moin,servus,hi bot,hello bot,hey bot,start,hi csmbot,hello csmbot");

    private static readonly HashSet<string> Thanks = Set("thanks,thank you,thx,ty,cheers,great thanks,thanks a lot,many thanks,thank you very much,ok thanks,perfect thanks,nice,great,awesome,perfect,cool,ok,okay,got it,danke,merci,gracias,thanks bot,good bot");

    private static readonly HashSet<string> Abilities = Set("what can you do,what do you do,who are you,what are you,how does this work,how do you work,how do i use this,how do i use you,i need help,help me,help please,can you help,can you help me,what now,commands,menu,options");

    /// <summary>Words that carry nothing in a request to see a list.</summary>
    private static readonly HashSet<string> Fillers = Set("please,pls,can,could,you,i,me,my,the,a,show,give,list,see,view,get,open,display,what,whats,what's,is,are,do,should,to,on,for,up,now,have,there,all,of,today's,todays,current,work,got,must");

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["next"] = "next",
        ["do next"] = "next",
        ["first"] = "next",
        ["doing"] = "next",
        ["priority"] = "next",
        ["next task"] = "next",
        ["today"] = "today",
        ["plate"] = "today",
        ["tasks"] = "today",
        ["todo"] = "today",
        ["todos"] = "today",
        ["to-do"] = "today",
        ["to-dos"] = "today",
        ["day"] = "today",
        ["agenda"] = "today",
        ["tasks today"] = "today",
        ["open tasks"] = "today",
        ["items"] = "today",
        ["priorities"] = "today",
        ["matrix"] = "matrix",
        ["eisenhower matrix"] = "matrix",
        ["quadrants"] = "matrix",
        ["eisenhower"] = "matrix",
        ["settings"] = "me",
        ["profile"] = "me",
        ["time zone"] = "me",
        ["timezone"] = "me",
        ["help"] = "help",
    };

    /// <summary>The verb that a short request to see something means, or null.</summary>
    public static string? Command(string text)
    {
        if (Plain(text) is not { } plain)
        {
            return null;
        }

        if (Abilities.Contains(plain))
        {
            return "help";
        }

        var words = plain.Split(' ');
        var telling = string.Join(' ', words.Where(word => !Fillers.Contains(word)));
        if (telling.Length > 0)
        {
            return Lists.GetValueOrDefault(telling);
        }

        // Fillers alone still say enough in these: "show my list", "my work", "what should I do now".
        return plain switch
        {
            _ when words.Contains("do", StringComparer.Ordinal) && words.Contains("should", StringComparer.Ordinal) => "next",
            _ when words.Contains("list", StringComparer.Ordinal) || words.Contains("work", StringComparer.Ordinal) => "today",
            "whats up" or "what's up" => "today",
            _ => null,
        };
    }

    public static bool IsGreeting(string text) => Plain(text) is { } plain && Greetings.Contains(plain);

    public static bool IsThanks(string text) => text.Trim() is "👍" or "🙏" or "❤️" || (Plain(text) is { } plain && Thanks.Contains(plain));

    private static string? Plain(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var plain = string.Join(' ', TextFold.Fold(text).Split([' ', ',', '.', '!', '?', ';', ':', '\n', '/'], StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain;
    }

    private static HashSet<string> Set(string words) => words.Split(',').ToHashSet(StringComparer.Ordinal);
}
