package org.touchstone.core.evidence.alarm;

/// What the records are looked at for.
public enum Check {
    /// Arrivals are those served, those who left and those present; some are none of these.
    LEFT_BEHIND(
            1,
            "journeys that never ended",
            "Find out why the end is not recorded; close these journeys, or say how they ended."),
    /// Counted occupancy is not arrival rate × mean time.
    LITTLES_LAW(
            1,
            "Little's law",
            "Look for missing check-outs or two kinds of customers in one moment; until then do not compare occupancy."),
    /// Encounters without length.
    ZERO_DURATIONS(2, "no length", "Ask whether staff press start and end together, and train or replace the button."),
    /// Encounters far longer than any usual one.
    OVERLONG_DURATIONS(
            2, "too long", "Look at these rows: a forgotten end is no long wait. Close them at the true time."),
    /// Times on the full and the half hour, or on the full minute.
    HEAPED_TIMES(
            2, "round times", "These times look written from memory: mark them as backdated, or record them live."),
    /// The same length over and over.
    IDENTICAL_DURATIONS(2, "same length", "Ask whether a default or a script fills in the end; measure it instead."),
    /// Encounters that began and have no end.
    MISSING_ENDS(3, "missing ends", "Find out what closes this moment and why it does not; repair it at its source."),
    /// One person's encounters that have no end.
    STAFF_MISSING_ENDS(3, "missing ends of one person", "Show this person, or mend the device, how to close."),
    /// Many journeys closed in the same minute.
    CLOSED_AT_ONCE(
            3,
            "closed at one minute",
            "Somebody or a nightly job closes what is left open: their lengths are not real. Leave them out of waits."),
    /// Customers who come while the place is closed.
    OUTSIDE_HOURS(4, "outside opening hours", "Correct the opening hours of the branch, or the clock of its device."),
    /// A day that begins and ends later, or earlier, than this branch's days.
    CLOCK_JUMP(
            4,
            "clock jump",
            "Compare the device's clock with the true time, and shift these rows by the difference before using them."),
    /// Answers given before the journey they speak of was over.
    ANSWERED_BEFORE_END(4, "answered before the end", "One of the two clocks is wrong, or the end is recorded late."),
    /// Times that a clock shows twice when it is set back.
    REPEATED_HOUR(4, "the hour that comes twice", "Record times with their offset; leave these rows out of waits."),
    /// Nobody comes in the first hour of a week, where usually many do.
    FIRST_HOUR_EMPTY(4, "first hour empty", "Ask when the device is switched on; the morning is missing, not quiet."),
    /// A person is busy longer than present.
    BUSY_OVER_SPAN(
            5,
            "busy more than all the time",
            "Two customers at once: a shared login, or ends recorded late. Give everybody a login of their own."),
    /// A person is hardly busy.
    BUSY_LITTLE(5, "hardly busy", "The log does not see all the work: do not read it as how busy people are."),
    /// Far more or far fewer journeys than on the same weekday of the eight weeks before.
    VOLUME(6, "volume", "Ask whether something happened there; if not, look for rows that are missing or came twice."),
    /// No journey where there are always some.
    SILENT(6, "silent branch", "Ask whether the branch was closed; if not, read the missing rows again."),
    /// More customers than usual are served before somebody who came earlier.
    OVERTAKING(7, "overtaking", "Ask whether a second line was opened or numbers were not called in order."),
    /// Numbers of tickets that are missing or were given twice.
    TICKETS(7, "tickets reused or skipped", "Look for rows that are missing, or a machine that was set back."),
    /// Far more or far fewer leave, for the time they wait, than usual.
    LEAVING(8, "leaving for the time waited", "Ask how leaving is noticed and recorded, and whether that changed."),
    /// One branch asks or answers far more or less than usual.
    ANSWER_RATE(
            9, "answer rate", "Ask who is asked there, and by whom: staff who choose whom to ask choose the answers."),
    /// Some kinds of customers answer more than others.
    ANSWER_SELECTION(9, "who answers", "Read plain means with care: weigh the answers by this, or ask these more."),
    /// Every question answered alike.
    STRAIGHT_LINES(
            10, "straight lines", "Leave these answers out of comparisons of moments; shorten the questionnaire."),
    /// Several answers about one journey.
    DUPLICATE_ANSWERS(10, "answered twice", "Keep the first answer of each journey; send links that work once."),
    /// Many answers in one minute.
    ANSWER_BURST(10, "burst of answers", "Look at these answers: a child at the kiosk, or staff who fill it in."),
    /// Nearly everybody gives the best answer.
    TOP_ANSWERS(
            10, "hardly anything but top answers", "The scale does not tell good from very good: ask for facts too."),
    /// The way of asking, or the scale, changed.
    SEAM(10, "a seam, not a trend", "Do not compare answers across it; start every series anew from here."),
    /// Answers about journeys that the log does not have.
    ANSWER_WITHOUT_JOURNEY(11, "answers without journey", "Check the keys and whether rows of the log are missing."),
    /// Ratings of a moment that the journey did not have.
    RATING_NOT_LIVED(11, "rated without having lived it", "Ask only about what was lived, or mend the log's moment."),
    /// Rows entered afterwards.
    BACKDATED(12, "entered afterwards", "These rows do not count as waits. Record live where the wait matters."),
    /// Rows that could not be used.
    QUARANTINED(
            12, "quarantined share", "Look at the rows in quarantine; mend them or the mapping and read them again."),
    /// A standard is kept while the customer waits just behind it.
    GAMING(13, "kept on paper", "Measure the promise to where service really begins, and ask the branch how it calls.");

    private final int kind;
    private final String title;
    private final String cure;

    Check(int kind, String title, String cure) {
        this.kind = kind;
        this.title = title;
        this.cure = cure;
    }

    /// Which of the thirteen kinds of alarms it belongs to, from 1.
    public int kind() {
        return kind;
    }

    /// A few words for a heading.
    public String title() {
        return title;
    }

    /// What somebody should do about it.
    public String cure() {
        return cure;
    }
}
