using System.Threading.Channels;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Turns;

public sealed class OutboxDelivererTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_message_is_set_aside_with_its_cause_and_does_not_hold_up_the_next()
    {
        var sender = new ScriptedSender(new DeliveryRefusedException("the bot was blocked", null));
        await using var bot = await StartAsync(sender);
        await DeliverAsync(bot, sender, "triage one thing at Acme", "triage another thing at Globex");

        Assert.Equal(2, sender.Seen.Count);
        var parked = Assert.Single(await bot.Get<IOutbox>().ReadParkedAsync(Token).ToListAsync(Token));
        Assert.Equal(("the bot was blocked", sender.Seen[0].Key), (parked.Cause, parked.Message.Key));
        Assert.Empty(await bot.Get<IOutbox>().ReadWaitingAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task What_the_sweep_delivered_before_its_turn_handed_it_over_is_not_sent_again()
    {
        var sender = new ScriptedSender();
        await using var bot = await StartAsync(sender);
        var turn = await bot.RunTurnAsync(bot.TurnOf(new TextInput("triage one thing at Acme")), Token);
        await SweepAsync(bot, sender, 1);
        await bot.Get<OutboxDeliverer>().EnqueueAsync(turn.Messages, Token);
        await DeliverAsync(bot, sender, 2, "triage another thing at Globex");
        Assert.Equal(2, sender.Seen.Select(message => message.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, sender.Seen.Count);
    }

    [Fact]
    public async Task A_revived_conversation_gets_what_was_set_aside_in_its_order()
    {
        var sender = new ScriptedSender(new DeliveryRefusedException("blocked", null), new DeliveryRefusedException("blocked", null));
        await using var bot = await StartAsync(sender);
        await DeliverAsync(bot, sender, "triage one thing at Acme", "triage another thing at Globex");
        var outbox = bot.Get<IOutbox>();

        Assert.Equal(0, await outbox.ReviveAsync(BotDriver.Workspace, id => id == new ConversationId("with-nobody"), Token));
        Assert.Equal(2, await outbox.ReviveAsync(BotDriver.Workspace, id => id == sender.Seen[0].Conversation, Token));
        Assert.Empty(await outbox.ReadParkedAsync(Token).ToListAsync(Token));
        await SweepAsync(bot, sender, 4);
        Assert.Equal(sender.Seen.Take(2).Select(message => message.Key), sender.Seen.Skip(2).Select(message => message.Key));
        Assert.Equal(2, sender.Recorded.Count);
    }

    [Fact]
    public async Task T37_A_throttled_conversation_is_left_alone_for_as_long_as_the_platform_asked_and_keeps_its_order()
    {
        var sender = new ScriptedSender(new DeliveryPostponedException("throttled", TimeSpan.FromSeconds(30), null));
        await using var bot = await StartAsync(sender);
        await DeliverAsync(bot, sender, 1, "triage one thing at Acme", "triage another thing at Globex");
        bot.Time.Advance(Duration.FromSeconds(29));
        await SweepAsync(bot, sender, 1);
        Assert.Single(sender.Seen);

        // As long as it asked, and up to a tenth of that.
        bot.Time.Advance(Duration.FromSeconds(4));
        await SweepAsync(bot, sender, 3);
        Assert.Equal(sender.Seen[0].Key, sender.Seen[1].Key);
        Assert.True(string.CompareOrdinal(sender.Seen[1].Key, sender.Seen[2].Key) < 0);
        Assert.Equal(2, sender.Recorded.Count);
    }

    [Fact]
    public async Task Another_conversation_is_served_while_one_is_held()
    {
        var sender = new ScriptedSender(new DeliveryPostponedException("throttled", TimeSpan.FromHours(1), null));
        await using var bot = await StartAsync(sender);
        await DeliverAsync(bot, sender, 1, "triage one thing at Acme");
        var other = await bot.RunTurnAsync(bot.TurnOf(new TextInput("today"), new("bo")), Token);
        await bot.Get<OutboxDeliverer>().EnqueueAsync(other.Messages, Token);
        await sender.WaitForAsync(2, Token);
        Assert.NotEqual(sender.Seen[0].Conversation, sender.Seen[1].Conversation);
    }

    [Fact]
    public async Task A_message_under_way_to_one_conversation_holds_up_no_other()
    {
        var sender = new ScriptedSender { Hangs = new ConversationId("with-dana") };
        await using var bot = await StartAsync(sender);
        await DeliverToAsync(bot, "dana");
        for (var i = 0; i < 64; i++)
        {
            await DeliverToAsync(bot, $"somebody-{i}");
        }

        await sender.WaitForAsync(65, Token);
    }

    [Fact]
    public async Task A_conversation_that_rests_for_a_moment_goes_on_by_itself_and_nothing_overtakes_what_waits()
    {
        var sender = new ScriptedSender(new DeliveryPostponedException("throttled", TimeSpan.FromSeconds(1.5), null));
        await using var bot = await StartAsync(sender);
        await DeliverToAsync(bot, "dana", "triage one thing at Acme", "triage another thing at Globex");
        await sender.WaitForAsync(1, Token);
        await DeliverToAsync(bot, "dana", "triage a third thing at Initech");
        await sender.WaitForAsync(4, Token);
        await IdleAsync(bot);
        Assert.Equal(sender.Seen[0].Key, sender.Seen[1].Key);
        Assert.Equal(sender.Seen.Skip(1).Select(message => message.Key).Order(StringComparer.Ordinal), sender.Seen.Skip(1).Select(message => message.Key));
        Assert.Equal(3, sender.Recorded.Count);
    }

    [Fact]
    public async Task What_is_queued_behind_a_message_that_failed_waits_with_it()
    {
        var failing = new TaskCompletionSource();
        var sender = new ScriptedSender(new DeliveryPostponedException("throttled", TimeSpan.FromHours(1), null)) { Holds = failing.Task };
        await using var bot = await StartAsync(sender);
        await DeliverToAsync(bot, "dana", "triage one thing at Acme");
        await DeliverToAsync(bot, "dana", "triage another thing at Globex");
        failing.SetResult();
        await sender.WaitForAsync(1, Token);
        await IdleAsync(bot);
        await SweepAsync(bot, sender, 1);
        Assert.Single(sender.Seen);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_sent_a_second_time_and_never_a_third()
    {
        var sender = new ScriptedSender(Lost(), Lost(), Lost());
        await using var bot = await StartAsync(sender);
        await DeliverAsync(bot, sender, 1, "triage one thing at Acme");
        for (var i = 0; i < 4; i++)
        {
            bot.Time.Advance(Duration.FromMinutes(5));
            await SweepAsync(bot, sender, 2);
        }

        Assert.Equal(2, sender.Seen.Count);
        Assert.Contains("may have arrived", Assert.Single(await bot.Get<IOutbox>().ReadParkedAsync(Token).ToListAsync(Token)).Cause, StringComparison.Ordinal);

        static Exception Lost() => new DeliveryUnconfirmedException("no answer", null);
    }

    [Fact]
    public async Task A_message_that_was_sent_and_could_not_be_recorded_is_recorded_later_and_not_sent_again()
    {
        var sender = new ScriptedSender();
        await using var bot = await StartAsync(sender, services => services.WrapEngine(engine => new ForgetfulRowEngine(engine, "sent|", times: 2)));
        await DeliverAsync(bot, sender, "triage one thing at Acme");
        Assert.Empty(sender.Recorded);
        for (var i = 0; i < 2; i++)
        {
            bot.Time.Advance(Duration.FromMinutes(5));
            await SweepAsync(bot, sender, 1);
        }

        Assert.Equal("platform-1", Assert.Single(sender.Recorded).PlatformId);
        Assert.Single(sender.Seen);
        Assert.Empty(await bot.Get<IOutbox>().ReadWaitingAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_message_that_is_delivered_while_a_sweep_reads_is_not_sent_again_by_it()
    {
        var sender = new ScriptedSender();
        HeldRowEngine? held = null;
        await using var bot = await BotDriver.StartAsync(Token, services =>
        {
            services.AddSingleton<IChannelSender>(sender);
            services.WrapEngine(engine => held = new HeldRowEngine(engine, "outbox|"));
        });
        var said = await bot.RunTurnAsync(bot.TurnOf(new TextInput("triage one thing at Acme")), Token);
        await bot.Get<OutboxDeliverer>().StartAsync(Token);
        await held!.Read.WaitAsync(Token);

        await bot.Get<OutboxDeliverer>().EnqueueAsync(said.Messages, Token);
        await sender.WaitForAsync(1, Token);
        await IdleAsync(bot);
        held.Release();
        await held.Over.WaitAsync(Token);
        await IdleAsync(bot);

        Assert.Single(sender.Seen);
    }

    [Fact]
    public async Task A_card_changed_before_its_first_delivery_was_recorded_is_updated_and_not_posted_again()
    {
        var sender = new ScriptedSender();
        await using var bot = await StartAsync(sender);
        var first = await bot.RunTurnAsync(bot.TurnOf(new TextInput("triage churn threat at Acme")), Token);
        var button = BotDriver.Buttons(first.Messages[0].Card).First(button => button.ActionId == "task.complete.v1");
        var second = await bot.RunTurnAsync(
            bot.TurnOf(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, null, first.Messages[0].Key)), Token);
        Assert.Null(Assert.Single(second.Messages).PlatformId);

        await bot.Get<OutboxDeliverer>().EnqueueAsync(first.Messages, Token);
        await bot.Get<OutboxDeliverer>().EnqueueAsync(second.Messages, Token);
        await sender.WaitForAsync(2, Token);
        Assert.Equal("platform-1", sender.Seen[1].PlatformId);
    }

    private static async Task<BotDriver> StartAsync(ScriptedSender sender, Action<IServiceCollection>? configure = null)
    {
        var bot = await BotDriver.StartAsync(Token, services =>
        {
            services.AddSingleton<IChannelSender>(sender);
            configure?.Invoke(services);
        });
        // Sweeps look into the workspaces that the directory lists; this one is listed as one is that a channel has heard of.
        await bot.Get<IConversationDirectory>().UpdateAsync(BotDriver.Workspace, new ConversationId("with-dana"), _ => Known(), Token);
        await bot.Get<OutboxDeliverer>().StartAsync(Token);
        return bot;
    }

    private static KnownConversation Known() => new()
    {
        Workspace = BotDriver.Workspace,
        Id = new ConversationId("with-dana"),
        Channel = "test",
        Kind = ConversationKind.Personal,
        Address = "{}",
        LastSeen = BotDriver.Start,
    };

    private static Task DeliverAsync(BotDriver bot, ScriptedSender sender, params string[] typed) => DeliverAsync(bot, sender, typed.Length, typed);

    private static async Task DeliverAsync(BotDriver bot, ScriptedSender sender, int seen, params string[] typed)
    {
        List<OutboundMessage> messages = [];
        foreach (var text in typed)
        {
            bot.Time.Advance(Duration.FromSeconds(1));
            messages.AddRange((await bot.RunTurnAsync(bot.TurnOf(new TextInput(text)), Token)).Messages);
        }

        await bot.Get<OutboxDeliverer>().EnqueueAsync(messages, Token);
        await sender.WaitForAsync(seen, Token);
        await IdleAsync(bot);
    }

    private static async Task DeliverToAsync(BotDriver bot, string person, params IReadOnlyList<string> typed)
    {
        List<OutboundMessage> messages = [];
        foreach (var text in typed is [] ? ["today"] : typed)
        {
            bot.Time.Advance(Duration.FromSeconds(1));
            messages.AddRange((await bot.RunTurnAsync(bot.TurnOf(new TextInput(text), new(person)), Token)).Messages);
        }

        await bot.Get<OutboxDeliverer>().EnqueueAsync(messages, Token);
    }

    /// <summary>What the deliverer's own sweep does every few seconds.</summary>
    private static async Task SweepAsync(BotDriver bot, ScriptedSender sender, int seen)
    {
        foreach (var message in await bot.Get<IOutbox>().ReadWaitingAsync(Token).ToListAsync(Token))
        {
            await bot.Get<OutboxDeliverer>().EnqueueAsync([message], Token);
        }

        await sender.WaitForAsync(seen, Token);
        await IdleAsync(bot);
    }

    private static async Task IdleAsync(BotDriver bot)
    {
        while (bot.Get<OutboxDeliverer>().Depth > 0)
        {
            await Task.Yield();
        }
    }

    /// <summary>Fails as told, then delivers.</summary>
    private sealed class ScriptedSender(params Exception[] failures) : IChannelSender
    {
        private readonly Lock _lock = new();
        private readonly Queue<Exception> _failures = new(failures);
        private readonly List<OutboundMessage> _seen = [];
        private readonly Channel<OutboundMessage> _sent = Channel.CreateUnbounded<OutboundMessage>();
        private int _counted;

        string IChannelSender.Channel => "test";

        public IReadOnlyList<OutboundMessage> Seen
        {
            get
            {
                lock (_lock)
                {
                    return [.. _seen];
                }
            }
        }

        public List<OutboundMessage> Recorded { get; } = [];

        /// <summary>Where messages go out and no answer comes.</summary>
        public ConversationId? Hangs { get; init; }

        /// <summary>Awaited before anything is sent.</summary>
        public Task Holds { get; init; } = Task.CompletedTask;

        public async Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
        {
            await Holds.WaitAsync(cancellationToken);
            var answer = Answer(message);
            if (message.Conversation == Hangs)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return await answer;
        }

        private Task<string?> Answer(OutboundMessage message)
        {
            lock (_lock)
            {
                _seen.Add(message);
                _sent.Writer.TryWrite(message);
                return _failures.TryDequeue(out var failure)
                    ? Task.FromException<string?>(failure)
                    : Task.FromResult<string?>($"platform-{_seen.Count}");
            }
        }

        void IChannelSender.Recorded(OutboundMessage message) => Recorded.Add(message);

        public async Task WaitForAsync(int count, CancellationToken cancellationToken)
        {
            for (; _counted < count; _counted++)
            {
                await _sent.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            }
        }
    }
}
