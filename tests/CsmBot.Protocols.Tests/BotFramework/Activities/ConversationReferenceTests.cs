using CsmBot.Protocols.BotFramework.Activities;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

public sealed class ConversationReferenceTests
{
    private const string Channel = "19:8c1d4f7a2b5e4d9c8a3f6b0e1d2c3b4a@thread.tacv2";

    [Fact]
    public void A_personal_chat_is_referred_to_by_person_and_tenant()
    {
        var activity = Payload.Read("message.personal");

        var reference = ConversationReference.Of(activity)!;

        Assert.Equal("msteams", reference.ChannelId);
        Assert.Equal(activity.ServiceUrl, reference.ServiceUrl);
        Assert.Equal("5e2d3a84-6b1f-4c0a-8f3e-9d7c21b0aa42", reference.TenantId);
        Assert.Equal(activity.Conversation!.Id, reference.ConversationId);
        Assert.Equal(reference.ConversationId, reference.RootConversationId);
        Assert.Null(reference.ThreadRootId);
        Assert.Equal(ConversationTypes.Personal, reference.ConversationType);
        Assert.Equal("28:b7c1f0de-3a52-4d0e-9c55-0a4c7c2f6d11", reference.BotId);
        Assert.StartsWith("29:", reference.UserId, StringComparison.Ordinal);
        Assert.Equal("0c9d6b0e-2f1b-4a44-9a0b-7f6f5b3c8e21", reference.AadObjectId);
        Assert.Null(reference.TeamId);
    }

    [Fact]
    public void A_thread_keeps_its_id_and_knows_its_channel_and_root()
    {
        var reference = ConversationReference.Of(Payload.Read("message.channel-reply"))!;

        Assert.Equal($"{Channel};messageid=1763991500123", reference.ConversationId);
        Assert.Equal(Channel, reference.RootConversationId);
        Assert.Equal("1763991500123", reference.ThreadRootId);
        Assert.StartsWith("19:General", reference.TeamId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_channel_is_no_thread()
    {
        var reference = ConversationReference.Of(Payload.Read("installationUpdate.add-team"))!;

        Assert.Equal(Channel, reference.RootConversationId);
        Assert.Null(reference.ThreadRootId);
    }

    [Fact]
    public void The_bot_itself_is_nobody_to_write_to()
    {
        var activity = Payload.Read("message.personal");

        Assert.Null(ConversationReference.Of(activity with { From = activity.Recipient })!.UserId);
    }

    [Fact]
    public void Without_the_parts_that_sending_needs_there_is_no_reference()
    {
        var whole = Payload.Read("message.personal");

        Assert.Null(ConversationReference.Of(whole with { ServiceUrl = "" }));
        Assert.Null(ConversationReference.Of(whole with { ChannelId = null }));
        Assert.Null(ConversationReference.Of(whole with { Conversation = null }));
        Assert.Null(ConversationReference.Of(whole with { Recipient = new ChannelAccount() }));
        Assert.Null(ConversationReference.Of(Payload.Read("unknown.type-alone")));
    }
}
