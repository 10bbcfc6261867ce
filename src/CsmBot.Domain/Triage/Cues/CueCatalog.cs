namespace CsmBot.Domain.Triage.Cues;

/// <summary>The kinds of evidence triage can name, each with the phrases that show it. They explain a decision; the trained weights say how much each one counted.</summary>
internal static class CueCatalog
{
    public static IReadOnlyList<Cue> All { get; } =
    [
        new("exit-move", 1, 1, Phrases("""
            cancel, cancels, cancelled, cancelling, cancellation, cancellation notice, terminate, terminates, terminating, termination,
            termination clause, notice of termination, exit clause, exit plan, notice, notice period, gave notice, written notice, non renewal,
            not renewing, won't renew, not renew, wants out, walk away, walking away, walk, leave us, leaving us, switch vendor, switching vendor,
            switching to, moving to a competitor, other vendor, competitor, churn, churn threat, threatens to churn, churn risk, auto renew off,
            auto renewal off, opt out, opt out window, bulk export, export everything, export all, export of all data, delete our data, data deletion,
            seats removed, removed seats, cut seats, vendor consolidation, vendor rationalisation, vendor rationalization, rationalisation,
            consolidation, consolidating vendors, replace us, replacing us, replaced by, without you, last invoice, final invoice, close the account,
            closing the account, wind down, offboard us, rfp, tender, last chance, chopping list, drop us, dropping us, quit us, end the contract,
            ends the contract, get out of the contract, void the contract, contract void, non critical, sunset us
            """)) { IsConsequence = true, IsPressure = true },
        new("live-harm", 1, 1, Phrases("""
            outage, is down, are down, went down, down since, offline, data loss, lost data, data leak, leak, leaked, breach, breached, data breach,
            ransomware, exposed, wrong patient, wrong dose, stopped working, stands still, standstill, stuck, blocked, can't ship, can't pay,
            can't work, cannot work, can't open, not paid, unpaid wages, payroll failed, fails, failing, failed, crashed, corrupted,
            deleted by mistake, fined, fine, penalty, regulator, regulators, lawyer, lawyers, lawsuit, injunction, auditor, auditors, ombudsman, press,
            journalist, reporter, on air, sla breach, credits, injured, injury, unsafe, safety, recall, go live, go-live, launch blocked, escalated,
            on fire
            """)) { IsConsequence = true, IsPressure = true },
        new("escalation", 1, 1, Phrases("""
            escalation, escalations, executive escalation, exec escalation, escalation call, escalates, furious, livid, angry client, angry customer,
            angry, crying, shouting, screaming, yelling, apology, apologise, apologize, last straw, lost trust, board, board meeting,
            steering committee, go / no go, go no go, go or no go, ceo, cfo, coo, founder, managing director, vp, upset customer
            """)) { IsConsequence = true, IsPressure = true },
        new("someone-waiting", 0, 1, Phrases("""
            on hold, on the line, on line, on the phone, is waiting, are waiting, waiting for me, waiting on me, holding, ringing, rings,
            keeps calling, keeps pinging, keeps asking, called twice, third call, second ping, third ping, pings, pinging, pinged, calling,
            calls every, every 10 mins, every ten minutes, at my desk, at the door, in the lobby, in the meeting now, standing, chasing, chases,
            chasing me, nagging, wants an answer, answer now, reply now, right now, stuck in the foyer, outside, on zoom, in the room, hourly,
            missed calls
            """)) { IsPressure = true },
        new("renewal", 1, 0, Phrases("""
            renewal, renewals, renew, renews, renewing, contract end, contract ends, expires, signature, countersign, countersigned, order form,
            budget round
            """)) { Tick = ChecklistTick.FitsTheRest, IsConsequence = true },
        new("growth", 1, 0, Phrases("""
            expansion, expand, grow, growth, upsell, cross sell, more seats, add seats, second site, new site, roll out, rollout, phase 2, multi year,
            bigger plan, upgrade path
            """)) { Tick = ChecklistTick.Strategic, IsConsequence = true },
        new("adoption-check", 1, 0, Phrases("""
            adoption check, check adoption, adoption review, usage review, check of adoption, adoption checkin, adoption check in
            """)) { Tick = ChecklistTick.LastingEffect, IsConsequence = true },
        new("adoption", 1, 0, Phrases("""
            adoption, adoption plan, usage, engagement, logins, log in, dormant, unused, underused, sticky, stickiness, habit, activation,
            active users, feature use, health, health score, health check, low usage, quiet, silent, never used
            """)) { Tick = ChecklistTick.LastingEffect, IsConsequence = true },
        new("planning", 1, -1, Phrases("""
            success plan, success plans, plan, plans, playbook, playbooks, programme, program, strategy, roadmap, framework, cadence, template,
            process, system, build, design, define, map, audit, review, analyse, analyze, interview, retro, lessons, root cause, baseline, milestones,
            segment, segmentation, benchmark
            """)) { Tick = ChecklistTick.Groundwork },
        new("education", 1, -1, Phrases("""
            training, training session, train, teach, course, seminar, workshop, webinar, webinar series, office hours, onboarding, help articles,
            guide, guides, academy, certification, enablement, refresher, coach, coaching, tutorial, newsletter
            """)) { Tick = ChecklistTick.ManyBenefit },
        new("contacts", 1, -1, Phrases("""
            sponsor, new sponsor, champion, second champion, stakeholder, stakeholders, relationship, relationships, executive sponsor, advocate,
            reference, advisory board, who's who, decision maker, single threaded, multithread, introduce, intro, key contact, key contacts,
            introduction
            """)) { Tick = ChecklistTick.Constructive },
        new("prevention", 1, -1, Phrases("""
            prevent, prevents, prevention, preventive, proactive, proactively, before it, so it doesn't, so that it never, avoid, early warning,
            never again, stop getting, don't get, repeat, keep it so, ahead of
            """)) { Tick = ChecklistTick.SavesEffort },
        new("owned-by-support", -1, 0, Phrases("""
            support ticket, support tickets, ticket, tickets, helpdesk, password, password reset, reset, login link, log file, har file, screenshot,
            bug report, support, how to print, print button, locked out, avatar, csv, pdf
            """)),
        new("owned-by-billing", -1, 0, Phrases("""
            invoice, invoices, invoice copy, billing, w-9, po number, purchase order number, vat, tax form, tax, receipt, receipts, remittance,
            bank details, expense, expenses, expense report, credit card, payment link, accounts payable, finance, cost centre, cost center
            """)),
        new("owned-by-it", -1, 0, Phrases("""
            IT, it dept, laptop, wifi, vpn, printer, headset, hdmi, dongle, software update, serial number, badge, cable, monitor, mailbox, keyboard
            """)),
        new("owned-by-people-team", -1, 0, Phrases("""
            HR, payroll form, timesheet, holiday form, leave form, hr form, survey, questionnaire, training module, birthday, card, team lunch, lunch,
            secret santa, offsite, raffle, t-shirt, hoodie, recruiter, reference check, headshot, parking, desk
            """)),
        new("owned-by-marketing", -1, 0, Phrases("""
            marketing, blog, blog post, colleague's blog, linkedin, like and share, repost, retweet, hashtag, logo, logo file, quote for, testimonial,
            booth, swag, stickers, press kit, social team, social, podcast, brochure, banner, event team
            """)),
        new("clerical", -1, 0, Phrases("""
            meeting room, book a room, copy, paste, forward, forwards, attach, rename, resend, address, postcode, zip code, spelling, list of names,
            minutes, transcribe, calendar invite, reschedule, slides, slide, deck, proofread, form
            """)),
        new("cosmetic", -1, -1, Phrases("""
            colour, color, colours, colors, font, fonts, icon, icons, emoji, emojis, background, prettier, nicer, shade, gradient, logo size,
            align the, rounded, bold, capitals, theme, dark mode, wallpaper, animation, animations, polish, polishing, tidy, tidying, tweak,
            alphabetise, alphabetize, alphabetical, sort, re-sort, relabel, recolour, recolor, reformat, redraw, footer
            """)),
        new("idle", -1, -1, Phrases("""
            browse, browsing, curious, curiosity, out of curiosity, rabbit hole, for fun, fun, funny, joke, meme, memes, gif, gifs, watch, video clips,
            social video, gossip, nostalgia, bored, hobby, trivia, playlist, horoscope, puns, busywork, doodle, scroll, wonder, someday, some day,
            sometime, eventually, whenever, one of these days, no purpose, nobody reads, nobody asked, nobody uses, nobody looks, nobody opens,
            nobody needs
            """)),
        new("dead-account", -1, -1, Phrases("""
            bankrupt, left years ago, churned in, left in, gone since, former customer, ex customer, no longer a customer, closed in, closed down,
            stopped being a customer, offboarded, defunct, dissolved, old account, archived, archive
            """)),
        new("resolved", 0, -1, Phrases("""
            resolved, is over, was over, fixed, already fixed, solved, calmed, calm now, back to normal, off the table, false alarm, turned out,
            all good, closed, withdrawn, took it back, happy again, sorted, done, not leaving, no longer, isn't, wasn't, not really
            """)),
        new("no-clock", 0, -1, Phrases("""
            no rush, no hurry, no date, no date yet, no deadline, not urgent, when there's time, when i have time, at some point, later, over summer,
            over the summer, long term, next quarter, next year, next month, off season, low key, nobody waits
            """)),
        new("routine", 0, -1, Phrases("""
            weekly, monthly, quarterly, every quarter, once a qtr, once a quarter, every month, yearly, annual, annually, recurring, routine,
            each month, as every year
            """)),
        new("self-set", 0, -1, Phrases("""
            self set, self-set, my own deadline, i told myself, my own goal, promised myself, i set, own reminder, just me, only me, only i, only user
            """)),
        new("shiny-object", -1, 0, Phrases("""
            one-off, one off, just for them, only for them, only them, custom, bespoke, special format, special report, special request,
            nobody else does, for them alone
            """)),
    ];

    private static string[] Phrases(string list) => list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
