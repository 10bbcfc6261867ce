using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Imports.Accounts;

namespace CsmBot.Channels.Web.Page;

/// <summary>What a file of accounts would do to the book, or did.</summary>
internal static class AccountFilePage
{
    private const int FaultsShown = 20;

    public static Html Render(AccountFileModel page) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{PageText.Bring_Title} · {PageText.Bot}</title>
        <link rel="icon" href="/assets/icon.svg?v={PageAssets.Version}" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/page.css?v={PageAssets.Version}">
        </head>
        <body class="sheet"><main>
        <p><a href="/{page.File.Chat.Query}">{PageText.Refused_Back}</a></p>
        <h1>{PageText.Bring_Title}</h1>
        {Look(page)}
        {Outcome(page)}
        {Controls(page)}
        <section class="sheet-part" aria-labelledby="other"><h2 id="other">{PageText.Bring_Other}</h2>{BringHtml.Form(page.File.Chat, page.Token)}</section>
        </main></body>
        </html>
        """);

    private static Html Look(AccountFileModel page) => page.Reading.Plan is { } plan
        ? Html.Of($"""<p class="subtle">{Words.With(PageText.Bring_Read, page.File.Name, plan.Encoding, SeparatorName(plan.Separator))}</p>""")
        : Html.Of($"""<p class="subtle">{page.File.Name}</p>""");

    private static Html Outcome(AccountFileModel page)
    {
        if (page.Reading.Plan is not { } plan)
        {
            return Html.Of($"""<p class="warning" role="alert">{page.Reading.Refusal!.Words}</p>""");
        }

        var counts = page.Run is not { } run ? plan.Counts : run.Counts with
        {
            Unchanged = run.Counts.Unchanged + plan.Counts.Unchanged,
            Refused = run.Counts.Refused + plan.Counts.Refused,
        };
        return Html.Of(
            $"""
            <p class="said" role="status">{(page.Run is not null ? PageText.Bring_Done : counts.Writes == 0 ? PageText.Bring_Nothing : PageText.Bring_Preview)}</p>
            <dl class="counts">{Count(PageText.Bring_New, counts.New)}{Count(PageText.Bring_Changed, counts.Changed)}{Count(PageText.Bring_Unchanged, counts.Unchanged)}{Count(PageText.Bring_Refused, counts.Refused)}</dl>
            {Bring(page)}
            {Faults([.. plan.Faults, .. page.Run?.Faults ?? []])}
            {Newcomers(plan.Newcomers, page.Run is null ? PageText.Bring_Newcomers : PageText.Bring_Joined)}
            """);
    }

    /// <summary>Right below what it does; it posts the form further down.</summary>
    private static Html Bring(AccountFileModel page) => page.Run is not null || page.Reading.Plan is not { Counts.Writes: > 0 }
        ? Html.Empty
        : Html.Of($"""<p><button class="button primary" type="submit" form="sheet" name="{AccountFileForm.ActField}" value="{AccountFileForm.BringIn}">{PageText.Bring_Bring}</button></p>""");

    private static Html Count(string label, int count) => Html.Of($"<div><dt>{label}</dt><dd>{count}</dd></div>");

    private static Html Faults(IReadOnlyList<RowFault> faults)
    {
        if (faults.Count == 0)
        {
            return Html.Empty;
        }

        var more = faults.Count > FaultsShown ? Html.Of($"""<p class="more">{Words.With(PageText.More, faults.Count - FaultsShown)}</p>""") : Html.Empty;
        return Html.Of(
            $"""
            <section class="sheet-part" aria-labelledby="faults"><h2 id="faults">{PageText.Bring_Faults}</h2>
            <ul class="faults">{faults.Take(FaultsShown).Select(fault => Html.Of($"<li><b>{Words.With(PageText.Bring_Line, fault.Line)}</b> <span>{fault.Cause}</span></li>"))}</ul>{more}</section>
            """);
    }

    private static Html Newcomers(IReadOnlyList<string> people, string sentence) => people.Count == 0
        ? Html.Empty
        : Html.Of($"""<p class="subtle">{Words.With(sentence, string.Join(", ", people.Take(FaultsShown)), people.Count > FaultsShown ? "…" : string.Empty)}</p>""");

    /// <summary>How the file is read; nothing where it is none, or where all is done.</summary>
    private static Html Controls(AccountFileModel page)
    {
        if (page.Run is not null || page.Reading.Refusal?.Fault is SheetFault.Unreadable or SheetFault.Forbidden)
        {
            return Html.Empty;
        }

        return Html.Of(
            $"""
            <form class="sheet-part" id="sheet" method="post" action="/accounts/bring{page.File.Chat.Query}"><input type="hidden" name="page" value="{page.Token}"><input type="hidden" name="{AccountFileForm.UploadField}" value="{page.File.Id}"><input type="hidden" name="{AccountFileForm.SeenField}" value="{AccountFileForm.MarkOf(page.Reading, page.Options)}">
            <h2>{PageText.Bring_Columns}</h2>
            <div class="columns">{page.Reading.Columns.Where(column => column.Heading.Any(char.IsLetterOrDigit)).Select(Column)}</div>
            <div class="columns">{Choice(AccountFileForm.DatesField, AccountFileForm.DatesField, PageText.Bring_Dates, page.Options.Dates switch { DateOrder.DayFirst => AccountFileForm.DayFirst, DateOrder.MonthFirst => AccountFileForm.MonthFirst, _ => "" }, [("", PageText.Bring_Dates_File), (AccountFileForm.DayFirst, PageText.Bring_Dates_Day), (AccountFileForm.MonthFirst, PageText.Bring_Dates_Month)])}
            {Choice(AccountFileForm.EncodingField, AccountFileForm.EncodingField, PageText.Bring_Encoding, page.Options.IsWindows1252 ? AccountFileForm.Windows1252 : "", [("", "UTF-8"), (AccountFileForm.Windows1252, "Windows-1252")])}</div>
            <div class="buttons"><button class="button" type="submit" name="{AccountFileForm.ActField}" value="{AccountFileForm.LookAgain}">{PageText.Bring_LookAgain}</button></div></form>
            """);
    }

    private static Html Column(ColumnMatch column)
    {
        List<(string Value, string Label)> choices = [(ColumnMatch.LeaveOut, PageText.Bring_LeftOut), .. ColumnMatch.Fields.Select(field => (field, field.Replace('_', ' ')))];
        if (column.Field?.StartsWith(ColumnMatch.ScorePrefix, StringComparison.Ordinal) == true)
        {
            choices.Add((column.Field, column.Field));
        }

        return Choice($"column-{column.Index}", AccountFileForm.MapPrefix + column.Heading, column.Heading, column.Field ?? ColumnMatch.LeaveOut, choices);
    }

    private static Html Choice(string id, string name, string label, string chosen, IEnumerable<(string Value, string Label)> choices) => Html.Of(
        $"""<div class="field"><label for="{id}">{label}</label><select id="{id}" name="{name}">{choices.Select(choice => Option(choice.Value, choice.Label, choice.Value == chosen))}</select></div>""");

    private static Html Option(string value, string label, bool isChosen) =>
        Html.Of($"""<option value="{value}"{(isChosen ? Html.Of($" selected") : Html.Empty)}>{label}</option>""");

    private static string SeparatorName(char separator) => separator switch
    {
        ',' => PageText.Bring_Comma,
        ';' => PageText.Bring_Semicolon,
        '\t' => PageText.Bring_Tab,
        _ => separator.ToString(),
    };
}
