using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Host.CommandLine;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Accounts;

public sealed class AccountsImportTests : IDisposable
{
    private const string Full =
        """
        Account Name;Also known as;CSM;Sales rep;Potential;Grade;Tier;Segment;Contract start;Renewal Date;ARR;Currency;Seasons;NPS;score:Gainsight;Notes;Favourite colour
        Acme;ACM, Acme Corp;ann@example.com;bob@example.com;80k;A2;1;high performer;2026-01-01;2026-12-31;24,000;EUR;15 Dec - 3 Jan holidays;-12;72.5 (2026-11-01);"two
        lines";blue
        Globex;;;;;B2;;;;;;;;;;;red
        """;

    private readonly AccountsDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task T33_every_column_lands_in_its_field()
    {
        var run = await _driver.ImportAsync(Full);

        Assert.Equal((2, 0, 0, 0), AccountsDriver.Counts(run));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        var acme = await _driver.AccountAsync("Acme");
        Assert.Equal(["ACM", "Acme Corp"], acme.Aliases);
        Assert.Equal(new MemberId("ann@example.com"), acme.Owner);
        Assert.Equal(new MemberId("bob@example.com"), acme.Sales);
        Assert.Null(acme.Development);
        Assert.Equal(new GrowthGrade(PotentialSize.A, 2), acme.Grade!.Grade);
        Assert.Equal((1, true), (acme.Tier, acme.Grade.Called));
        Assert.Equal(Segment.HighPerformer, acme.Segment);
        Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), (acme.ContractStart, acme.RenewalDate));
        Assert.Equal(new Money(24_000, "EUR"), acme.Revenue);
        Assert.Equal("holidays", Assert.Single(acme.Seasons).Label);
        Assert.Equal("two\nlines", acme.Notes);
        Assert.Equal(-12, acme.Scores.Single(score => score.Source == "nps").Value);
        Assert.Equal(new ExternalScore("Gainsight", 72.5m, new LocalDate(2026, 11, 1)), acme.Scores.Single(score => score.Source == "Gainsight"));
        Assert.Equal(2, (await _driver.AccountAsync("Globex")).Tier);
    }

    [Fact]
    public async Task The_mapping_is_shown_with_what_is_left_out()
    {
        var run = await _driver.ImportAsync(Full, "--dry-run");

        Assert.StartsWith("accounts.csv: UTF-8, separated by semicolons\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  Account Name      -> name\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  ARR               -> revenue\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  NPS               -> score:nps\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  Favourite colour  left out\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  ann@example.com becomes a member\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        await _driver.ImportAsync("name,grade\nAcme,A1\nGlobex,B2\n");
        var before = await _driver.FingerprintAsync();

        var run = await _driver.ImportAsync("name,grade\nAcme,A1\nGlobex,C3\nInitech,B1\nHooli,D1\n", "--dry-run");

        Assert.Equal((1, 1, 1, 1), AccountsDriver.Counts(run));
        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.EndsWith("Nothing was written.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await _driver.FingerprintAsync());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await _driver.ImportAsync(Full);
        var before = await _driver.FingerprintAsync();

        var again = await _driver.ImportAsync(Full);

        Assert.Equal((0, 0, 2, 0), AccountsDriver.Counts(again));
        Assert.Equal(before, await _driver.FingerprintAsync());
        Assert.Single(await GradesOfAsync("Acme"));
    }

    [Fact]
    public async Task Only_the_columns_of_the_file_change_and_empty_cells_leave_all_as_it_is()
    {
        await _driver.ImportAsync(Full);

        var run = await _driver.ImportAsync("name,notes,arr,renewal\nacme,,25000 EUR,\n");

        Assert.Equal((0, 1, 0, 0), AccountsDriver.Counts(run));
        var acme = await _driver.AccountAsync("Acme");
        Assert.Equal(new Money(25_000, "EUR"), acme.Revenue);
        Assert.Equal(("two\nlines", new LocalDate(2026, 12, 31), Segment.HighPerformer), (acme.Notes, acme.RenewalDate, acme.Segment));
    }

    [Fact]
    public async Task R79_an_imported_grade_has_its_author_day_and_reason_and_one_that_holds_already_is_silent()
    {
        await _driver.ImportAsync("name,grade,tier\nAcme,B2,\nGlobex,A2,\n");
        await _driver.ImportAsync("name,grade,tier\nAcme,A1,1\nGlobex,A2,1\n");

        var acme = await _driver.AccountAsync("Acme");
        Assert.Equal((new MemberId("dana@example.com"), "imported"), (acme.Grade!.By, acme.Grade.Reason));
        Assert.Equal(["A1", "B2"], (await GradesOfAsync("Acme")).Select(grade => grade.Grade.ToString()!));
        Assert.All(await GradesOfAsync("Acme"), grade => Assert.Equal("imported", grade.Reason));
        // The call between two tiers is a change of its own.
        var globex = await _driver.AccountAsync("Globex");
        Assert.Equal((1, true), (globex.Tier, globex.Grade!.Called));
    }

    [Fact]
    public async Task R73_a_grade_from_a_file_finishes_the_task_that_asked_for_it()
    {
        await _driver.ImportAsync("name\nAcme\n");
        var id = new Domain.Tasks.TaskId(1);
        await _driver.SaveAsync(session => session.Save(new Domain.Tasks.TaskItem
        {
            Id = id,
            Text = "Grade Acme",
            Priority = Domain.Triage.Priority.Of(Domain.Triage.Quadrant.Schedule),
            Owner = new MemberId("ann"),
            CreatedBy = new MemberId("ann"),
            CreatedAt = Instant.FromUtc(2026, 11, 1, 0, 0),
            ChangedAt = Instant.FromUtc(2026, 11, 1, 0, 0),
            Account = "Acme",
            Source = "deal:success-grade",
        }));

        await _driver.ImportAsync("name,grade\nAcme,B2\n");

        Assert.Equal(Domain.Tasks.TaskState.Done, (await _driver.ReadAsync(session => session.FindTaskAsync(id, CancellationToken.None)))!.State);
    }

    [Theory]
    [InlineData("ANN@Example.com")]
    [InlineData("U1")]
    [InlineData("u1")]
    [InlineData("ann lee")]
    [InlineData("Ann Lee <Ann@example.com>")]
    [InlineData("<ann@example.com>")]
    public async Task T33_an_owner_is_found_however_the_file_writes_them(string cell)
    {
        await SaveTeamAsync();

        var run = await _driver.ImportAsync($"name,owner\nAcme,{cell}\n");

        Assert.Equal((1, 0, 0, 0), AccountsDriver.Counts(run));
        Assert.Equal(new MemberId("U1"), (await _driver.AccountAsync("Acme")).Owner);
        Assert.DoesNotContain("becomes a member", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "nobody")]
    [InlineData("guest@example.com", "guest")]
    [InlineData("Gil <guest@example.com>", "guest")]
    [InlineData("Sam", "Sam Ode, Sam Pine")]
    [InlineData("shared@example.com", "Sam Ode, Sam Pine")]
    public async Task T33_an_owner_whom_nobody_or_several_or_a_guest_could_be_is_refused_by_line(string cell, string words)
    {
        await SaveTeamAsync();

        var run = await _driver.ImportAsync($"name,owner\nAcme,{cell}\nGlobex,\n");

        Assert.Equal((1, 0, 0, 1), AccountsDriver.Counts(run));
        var line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("line 2: owner: ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T33_a_new_address_with_a_name_before_it_is_one_person_with_that_address()
    {
        var run = await _driver.ImportAsync("name,owner\nAcme,Zoe Ray <Zoe@example.com>\nGlobex,zoe@example.com\n");

        Assert.Equal((2, 0, 0, 0), AccountsDriver.Counts(run));
        Assert.Equal((new MemberId("zoe@example.com"), new MemberId("zoe@example.com")), ((await _driver.AccountAsync("Acme")).Owner!.Value, (await _driver.AccountAsync("Globex")).Owner!.Value));
    }

    [Fact]
    public async Task T33_more_outside_scores_than_an_account_keeps_are_refused_by_line()
    {
        var sources = Enumerable.Range(1, KnownAccount.KeptScores).ToList();
        await _driver.ImportAsync($"name,{string.Join(',', sources.Select(i => $"score:tool{i}"))}\nAcme,{string.Join(',', sources)}\nGlobex,,{string.Join(',', sources.Skip(1))}\n");

        var run = await _driver.ImportAsync("name,score:another\nAcme,7\nGlobex,7\n");

        Assert.Equal((0, 1, 0, 1), AccountsDriver.Counts(run));
        Assert.Contains($"at most {KnownAccount.KeptScores} outside scores", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(KnownAccount.KeptScores, (await _driver.AccountAsync("Globex")).Scores.Count);
    }

    [Theory]
    [InlineData("y", 1)]
    [InlineData("YES", 1)]
    [InlineData("n", 0)]
    [InlineData("", 0)]
    [InlineData("what", 0)]
    public async Task Nothing_is_written_before_somebody_agrees(string answer, int accounts)
    {
        var run = await _driver.AnsweringAsync(answer, "name\nAcme\n");

        Assert.Contains("Bring in 1 new and 0 changed accounts? [y/N]", run.Error, StringComparison.Ordinal);
        Assert.Equal(accounts, (await _driver.BookAsync()).Count);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_and_nobody_said_yes_it_is_refused_with_help()
    {
        var run = await _driver.ImportFileAsync(_driver.Write("a.csv", "name\nAcme\n"), "one.db");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--yes", run.Error, StringComparison.Ordinal);
        Assert.Contains("--dry-run", run.Error, StringComparison.Ordinal);
        Assert.Empty(await _driver.BookAsync());
    }

    [Fact]
    public async Task Good_rows_come_in_and_each_bad_one_is_told_by_the_line_it_begins_in()
    {
        var run = await _driver.ImportAsync(
            "name,notes,grade,tier,contract start,renewal,arr\n" +
            "Acme,\"a note\nof three\nlines\",A1,3,,,\n" +
            "Globex,\"two\nlines\",B2,,,,1000\n" +
            "Initech,,,,2027-01-01,2026-12-31,\n" +
            "Hooli,,,2,,,\n" +
            "Stark,,,,,,-5\n" +
            "Wayne,,,,,,900 trillion\n" +
            "!!!,,,,,,\n" +
            "\n" +
            "Umbrella,,A2,3,,2026-02-30,\n");

        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.Equal((1, 0, 0, 7), AccountsDriver.Counts(run));
        Assert.Equal(
            [
                "line 2: tier: A1 is Tier 1 and not Tier 3",
                "line 7: the renewal 2026-12-31 is before the contract start 2027-01-01",
                "line 8: tier: a tier follows from a grade, and there is none; write the grade",
                "line 9: arr: “-5” is no amount I can read. 80k, 50,000 EUR and 1.2m work; nothing below zero.",
                "line 10: arr: “900 trillion” is no amount I can read. 80k, 50,000 EUR and 1.2m work; nothing below zero.",
                "line 11: the account has no name",
                "line 13: tier: A2 is Tier 2 and not Tier 3; renewal: “2026-02-30” names no date I can work out. 2027-03-01 is always understood.",
            ],
            run.ErrorLines);
        Assert.Equal("Globex", Assert.Single(await _driver.BookAsync()).Name);
    }

    [Fact]
    public async Task A_name_that_comes_twice_is_refused_with_the_line_of_the_other()
    {
        await _driver.ImportAsync("name,aliases\nGlobex,GBX\n");

        var run = await _driver.ImportAsync("name,aliases\nAcme,ACM\nACME,\nGlobex,\ngbx,\nInitech,acm\nHooli,GBX\nacm,\n");

        Assert.Equal(
            [
                "line 3: line 2 is the same account, Acme",
                "line 5: line 4 is the same account, Globex",
                "line 6: “acm” is what Acme is called in line 2",
                "line 7: “GBX” is what Globex is called already",
                "line 8: line 2 is the same account, Acme",
            ],
            run.ErrorLines);
        Assert.Equal((1, 0, 1, 5), AccountsDriver.Counts(run));
    }

    [Fact]
    public async Task A_name_that_two_accounts_of_the_book_share_is_refused_unless_the_row_changes_nothing()
    {
        await _driver.SaveAsync(session =>
        {
            session.Save(new KnownAccount("Acme") { Notes = "old" });
            session.Save(new KnownAccount("Globex") { Aliases = ["Acme", "GX"] });
            session.Save(new KnownAccount("Initech") { Aliases = ["GX"] });
        });

        var run = await _driver.ImportAsync("name,notes\nAcme,new\nGX,new\n");
        var same = await _driver.ImportAsync("name,notes\nAcme,old\n");

        Assert.Equal(["line 2: both Acme and Globex go by this name", "line 3: both Globex and Initech go by this name"], run.ErrorLines);
        Assert.Equal((0, 0, 1, 0), AccountsDriver.Counts(same));
    }

    [Fact]
    public async Task The_letter_and_the_amount_of_the_potential_must_agree_with_the_grade()
    {
        var run = await _driver.ImportAsync("name,potential,grade\nAcme,80k,B1\nGlobex,B,B1\nInitech,C,B1\nHooli,A,\nStark,50000,B2\nWayne,80k EUR,C1\n");

        Assert.Equal(
            ["line 2: potential: “80k” is size A, and the grade is B1", "line 4: potential: “C” is size C, and the grade is B1", "line 5: potential: the letter A says nothing without a grade; write the grade, such as A2, or an amount"],
            run.ErrorLines);
        Assert.Equal(new Money(50_000, "USD"), (await _driver.AccountAsync("Stark")).Potential);
        // Another currency cannot be held against the workspace's amounts.
        Assert.Equal(new Money(80_000, "EUR"), (await _driver.AccountAsync("Wayne")).Potential);
    }

    [Fact]
    public async Task An_owner_is_a_member_or_an_address_and_nobody_else()
    {
        await _driver.SaveAsync(session =>
        {
            session.Save(new Member { Id = new MemberId("U1"), Name = "Ann Lee" });
            session.Save(new Member { Id = new MemberId("U2"), Name = "Ann Moe" });
            session.Save(new Member { Id = new MemberId("U3"), Name = "Gus Guest", Role = MemberRole.Guest });
        });

        var run = await _driver.ImportAsync("name,owner\nAcme,Ann Lee\nGlobex,Ann\nInitech,Nobody\nHooli,Gus Guest\nStark,zoe@example.com\n");

        Assert.Equal(
            ["line 3: owner: “Ann” could be Ann Lee, Ann Moe.", "line 4: owner: Nobody called “Nobody” has spoken with me yet.", "line 5: owner: “Gus Guest” is a guest, and guests see no accounts."],
            run.ErrorLines);
        Assert.Equal(new MemberId("U1"), (await _driver.AccountAsync("Acme")).Owner);
        Assert.Contains(await _driver.ReadAsync(session => session.ListMembersAsync(CancellationToken.None)), member => member.Email == "zoe@example.com");
    }

    [Fact]
    public async Task R73_an_account_that_sales_has_not_graded_gets_no_owner_from_a_file_either()
    {
        await _driver.SaveAsync(session => session.Save(new KnownAccount("Acme") { Sales = new MemberId("sam") }));

        var run = await _driver.ImportAsync("name,owner\nAcme,ann@example.com\n");
        var graded = await _driver.ImportAsync("name,owner,grade\nAcme,ann@example.com,B2\n");

        Assert.Equal("line 2: Sales has not graded Acme yet, and until then it is not handed to Success.", Assert.Single(run.ErrorLines));
        Assert.Equal((0, 1, 0, 0), AccountsDriver.Counts(graded));
    }

    [Fact]
    public async Task Currencies_come_from_the_amount_the_column_or_the_workspace_and_never_contradict()
    {
        var run = await _driver.ImportAsync("name,arr,currency\nAcme,1000 EUR,\nGlobex,1000,gbp\nInitech,1000,\nHooli,1000 EUR,GBP\nStark,1000,pounds\n");

        Assert.Equal(["line 5: arr: the amount is in EUR, and currency says GBP", "line 6: arr: “pounds” is no currency such as EUR"], run.ErrorLines);
        Assert.Equal("EUR", (await _driver.AccountAsync("Acme")).Revenue!.Currency);
        Assert.Equal("GBP", (await _driver.AccountAsync("Globex")).Revenue!.Currency);
        Assert.Equal("USD", (await _driver.AccountAsync("Initech")).Revenue!.Currency);
    }

    [Fact]
    public async Task Columns_are_named_by_hand_where_their_headings_do_not_say_it()
    {
        var run = await _driver.ImportAsync("Kunde,Wert,CSM,Owner\nAcme,1000,ann@example.com,bob@example.com\n", "--map", "Kunde=name", "--map", "Wert=ARR", "--map", "CSM=-");

        Assert.Equal((1, 0, 0, 0), AccountsDriver.Counts(run));
        var acme = await _driver.AccountAsync("Acme");
        Assert.Equal((1000m, "bob@example.com"), (acme.Revenue!.Amount, acme.Owner.ToString()));
    }

    [Theory]
    [InlineData("Kunde\nAcme\n", "No column is the name of the account. The columns are: Kunde. Say which")]
    [InlineData("name,CSM,Owner\nAcme,,\n", "The columns “CSM” and “Owner” would both be owner, and only one can. Say which")]
    [InlineData("name,name\nAcme,\n", "The columns “name” and “name” would both be name")]
    [InlineData("name\nAcme\n", "There is no column “Kunde”. The columns are: name.", "--map", "Kunde=name")]
    [InlineData("name,x\nAcme,1\n", "“size” is no field of an account. There are name, aliases", "--map", "x=size")]
    [InlineData("name\nAcme\n", "--map takes HEADING=FIELD", "--map", "name")]
    public async Task Columns_that_cannot_be_told_are_refused_with_help(string text, string said, params string[] more)
    {
        var run = await _driver.ImportAsync(text, more);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(await _driver.BookAsync());
    }

    [Fact]
    public async Task R76_a_score_is_kept_with_its_day_and_the_same_value_later_is_the_same_score()
    {
        await _driver.SaveAsync(session => session.Save(new KnownAccount("Acme") { Scores = [new ExternalScore("Health", 72, new LocalDate(2026, 1, 1))] }));

        var same = await _driver.ImportAsync("name,health score\nAcme,72\n");
        var other = await _driver.ImportAsync("name,health score\nAcme,60\n");
        var bad = await _driver.ImportAsync("name,health score\nAcme,fine\n");

        Assert.Equal((0, 0, 1, 0), AccountsDriver.Counts(same));
        Assert.Equal((0, 1, 0, 0), AccountsDriver.Counts(other));
        var score = Assert.Single((await _driver.AccountAsync("Acme")).Scores);
        Assert.Equal(("Health", 60m), (score.Source, score.Value));
        Assert.NotEqual(new LocalDate(2026, 1, 1), score.On);
        Assert.Equal("line 2: health score: “fine” is no score such as 72, or 72 (2026-11-01)", Assert.Single(bad.ErrorLines));
    }

    private async Task<IReadOnlyList<GradeEvent>> GradesOfAsync(string account) =>
        await _driver.ReadAsync(async session => (IReadOnlyList<GradeEvent>)await session.ReadGradesAsync(account, CancellationToken.None).ToListAsync());

    private Task SaveTeamAsync() => _driver.SaveAsync(session =>
    {
        session.Save(new Member { Id = new MemberId("U1"), Name = "Ann Lee", Email = "ann@example.com" });
        session.Save(new Member { Id = new MemberId("U2"), Name = "Sam Ode", Email = "shared@example.com" });
        session.Save(new Member { Id = new MemberId("U3"), Name = "Sam Pine", Email = "Shared@example.com" });
        session.Save(new Member { Id = new MemberId("U4"), Name = "Gil Vance", Email = "guest@example.com", Role = MemberRole.Guest });
    });
}
