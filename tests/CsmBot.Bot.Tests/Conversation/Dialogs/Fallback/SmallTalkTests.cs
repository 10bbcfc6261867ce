using CsmBot.Conversation.Dialogs.Fallback;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Fallback;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("whats next", "next")]
    [InlineData("What's next?", "next")]
    [InlineData("what should I do now?", "next")]
    [InlineData("what should i do next", "next")]
    [InlineData("show my list", "today")]
    [InlineData("Show me my tasks, please", "today")]
    [InlineData("what do I have to do today?", "today")]
    [InlineData("what is on my plate?", "today")]
    [InlineData("my todos", "today")]
    [InlineData("show the matrix", "matrix")]
    [InlineData("can you show me the Eisenhower matrix?", "matrix")]
    [InlineData("show my settings", "me")]
    [InlineData("what can you do?", "help")]
    [InlineData("who are you", "help")]
    [InlineData("i need help", "help")]
    public void Short_requests_mean_a_command(string text, string verb) => Assert.Equal(verb, SmallTalk.Command(text));

    [Theory]
    [InlineData("review next steps with Acme")]
    [InlineData("show Acme the new matrix report")]
    [InlineData("prepare the list for Acme")]
    [InlineData("Acme needs help with the login today")]
    [InlineData("call the sponsor")]
    [InlineData("the the the")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("next next next next next next next next next next next next next next")]
    public void Work_is_never_taken_for_a_request(string text) => Assert.Null(SmallTalk.Command(text));

    [Theory]
    [InlineData("hi", true)]
    [InlineData("Hello!", true)]
    [InlineData("good morning :)", false)]
    [InlineData("hi Acme wants to cancel", false)]
    public void Greeting_is_a_greeting_only_when_it_is_all(string text, bool greeting) => Assert.Equal(greeting, SmallTalk.IsGreeting(text));

    [Theory]
    [InlineData("thanks!", true)]
    [InlineData("Thank you.", true)]
    [InlineData("👍", true)]
    [InlineData("thank Anna for the referral", false)]
    public void Thanks_are_thanks_only_when_they_are_all(string text, bool thanks) => Assert.Equal(thanks, SmallTalk.IsThanks(text));
}
