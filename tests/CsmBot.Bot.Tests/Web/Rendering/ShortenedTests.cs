using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Rendering.Elements;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Rendering;

public sealed class ShortenedTests
{
    private static readonly Place Here = new("k", 0);

    [Fact]
    public void Text_at_the_limit_is_whole_and_one_beyond_says_what_is_missing()
    {
        var whole = new string('a', TextHtml.MaxLength);

        Assert.DoesNotContain("more characters", TextHtml.Render(new TextElement(whole)).ToString(), StringComparison.Ordinal);
        Assert.Contains("and 1 more characters", TextHtml.Render(new TextElement(whole + "b")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_never_cut_inside_a_surrogate_pair()
    {
        var cut = Shortened.Text(new string('a', 9) + "😀tail", 10);

        Assert.StartsWith("aaaaaaaaa…", cut, StringComparison.Ordinal);
        Assert.Contains("and 6 more", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_say_how_many_are_left_out()
    {
        var rows = Enumerable.Range(1, TaskListHtml.MaxTasks + 3).Select(number => ElementSamples.Row(number, Quadrant.DoFirst)).ToList();
        var html = TaskListHtml.Render(new TaskListElement("All", rows, More: 9), Here).ToString();

        Assert.Equal(TaskListHtml.MaxTasks, html.Split("<li ").Length - 1);
        Assert.Contains("and 12 more", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_buttons_fields_facts_and_elements_are_cut_visibly()
    {
        var buttons = ButtonsHtml.Render(new ButtonsElement([.. Enumerable.Repeat(new CardButton("Go", "go.v1"), 300)]), Here).ToString();
        var form = FormHtml.Render(new FormElement("f.v1", [.. Enumerable.Repeat(new FormField("a", "A"), 300)], "Save"), Here).ToString();
        var facts = FactsHtml.Render(new FactsElement([.. Enumerable.Repeat(new Fact("a", "b"), 300)])).ToString();
        var card = CardHtml.Render(new Card("s", [.. Enumerable.Repeat(new TextElement("a"), 300)]), "k").ToString();

        Assert.Contains($"and {300 - ButtonsHtml.MaxButtons} more", buttons, StringComparison.Ordinal);
        Assert.Contains($"and {300 - FormHtml.MaxFields} more", form, StringComparison.Ordinal);
        Assert.Contains($"and {300 - FactsHtml.MaxFacts} more", facts, StringComparison.Ordinal);
        Assert.Contains($"and {300 - CardHtml.MaxElements} more", card, StringComparison.Ordinal);
    }
}
