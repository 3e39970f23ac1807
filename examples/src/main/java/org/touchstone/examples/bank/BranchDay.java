package org.touchstone.examples.bank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.examples.chance.Draws;

/// A day at one branch, happening by happening: people come, take numbers, wait, give up, are called and served.
///
/// First come, first served at windows that are people; the same line for cheques and other business. A day starts
/// and ends empty. Everything that varies is drawn from the visit's own address, so two days that differ in their
/// staff still see the same customers. Not safe for several threads; use one object for one day.
final class BranchDay {

    private static final int CHEQUE_COMES = 0;
    private static final int OTHER_COMES = 1;
    private static final int JOINS = 2;
    private static final int GIVES_UP = 3;
    private static final int WINDOW_FREE = 4;
    private static final int ROSTER = 5;
    private static final int AT_DESK = 6;
    private static final int DESK_FREE = 7;
    private static final long SHORTEST_PATIENCE = 5_000;

    private final Settings.Handling handling;
    private final double ask;
    private final Shift shift;
    private final EventQueue events = new EventQueue();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Visit> cheques = new ArrayList<>();
    private final ArrayDeque<Visit> line = new ArrayDeque<>();
    private final Tellers tellers;
    private final Desks desks;
    private double nextCheque;
    private double nextOther;
    private int others;

    private BranchDay(Settings.Handling handling, double ask, Shift shift) {
        this.handling = handling;
        this.ask = ask;
        this.shift = shift;
        this.tellers = new Tellers(shift.tellers());
        this.desks = new Desks(handling, shift.tellers());
    }

    /// Lives the whole day.
    ///
    /// @param ask share of customers who ask an employee before they take a number
    static BranchDay live(Settings.Handling handling, double ask, Shift shift) {
        var day = new BranchDay(handling, ask, shift);
        day.run();
        return day;
    }

    /// Everybody who came to cash a cheque, in the order of arrival.
    List<Visit> cheques() {
        return cheques;
    }

    /// Everybody, in the order of arrival.
    List<Visit> everybody() {
        return visits;
    }

    Tellers tellers() {
        return tellers;
    }

    private void run() {
        nextCheque = (double) shift.opens();
        nextOther = (double) shift.opens();
        expectCheque(0);
        expectOther(0);
        if (shift.shortTo() > shift.shortFrom()) {
            events.add(shift.shortFrom(), ROSTER, shift.tellers() - 1);
            events.add(shift.shortTo(), ROSTER, shift.tellers());
        }
        while (!events.isEmpty()) {
            happen(events.take());
        }
    }

    private void happen(long event) {
        long now = EventQueue.time(event);
        int subject = EventQueue.subject(event);
        switch (EventQueue.kind(event)) {
            case CHEQUE_COMES -> chequeComes(now);
            case OTHER_COMES -> otherComes(now);
            case JOINS -> joins(visits.get(subject), now);
            case GIVES_UP -> givesUp(visits.get(subject), now);
            case WINDOW_FREE -> windowFree(subject, now);
            case ROSTER -> roster(subject, now);
            case AT_DESK -> atDesk(subject, now);
            case DESK_FREE -> deskFree(subject, now);
            default -> throw new IllegalStateException("No such kind of happening: " + EventQueue.kind(event));
        }
    }

    // Coming

    private Draws drawsOf(int number, boolean cheque) {
        return shift.draws().child(2L * number + (cheque ? 0 : 1));
    }

    private void expectCheque(int number) {
        nextCheque = shift.cheques().next(nextCheque, drawsOf(number, true).exponential(Source.ARRIVAL));
        if (nextCheque < shift.closes()) {
            events.add((long) nextCheque, CHEQUE_COMES, 0);
        }
    }

    private void expectOther(int number) {
        nextOther = shift.others().next(nextOther, drawsOf(number, false).exponential(Source.ARRIVAL));
        if (nextOther < shift.closes()) {
            events.add((long) nextOther, OTHER_COMES, 0);
        }
    }

    private void chequeComes(long now) {
        int number = cheques.size();
        var visit = new Visit(number, true, now, drawsOf(number, true));
        cheques.add(visit);
        expectCheque(number + 1);
        enters(visit, now);
    }

    private void otherComes(long now) {
        var visit = new Visit(others, false, now, drawsOf(others, false));
        others++;
        expectOther(others);
        enters(visit, now);
    }

    private void enters(Visit visit, long now) {
        Draws draws = visit.draws();
        visits.add(visit);
        long at = now + handling.enter().millis(draws, Source.ENTER, 0);
        boolean balks = draws.happens(Source.BALKING, shift.balk());
        if (balks || !draws.happens(Source.UNSEEN, handling.unseen())) {
            visit.lives(Moment.ENTER, now, at, Trail.NOBODY);
        }
        if (balks) {
            visit.balks(at);
            return;
        }
        if (draws.happens(Source.ASK, ask)) {
            at += handling.ask().millis(draws, Source.ASKING, 0);
        }
        long joins = at + handling.ticket().millis(draws, Source.TICKET, 0);
        visit.lives(Moment.TICKET, at, joins, Trail.NOBODY);
        events.add(joins, JOINS, visits.size() - 1);
        visit.comesAs(visits.size() - 1);
    }

    // Waiting

    private void joins(Visit visit, long now) {
        long patience = handling.patience().millis(visit.draws(), Source.PATIENCE, visit.calls());
        visit.waitsFrom(now, now + Math.max(SHORTEST_PATIENCE, patience));
        int teller = tellers.longestIdle();
        if (teller == Tellers.NONE) {
            line.add(visit);
            events.add(visit.givesUpAt(), GIVES_UP, visit.place());
        } else {
            call(visit, teller, now);
        }
    }

    private void givesUp(Visit visit, long now) {
        if (visit.isGivingUpAt(now)) {
            long shown = shift.calling().shownToWhoGivesUp(visit.since(), now);
            visit.lives(Moment.WAIT, visit.since(), shown, Trail.NOBODY);
            if (shown < now) {
                visit.lives(Moment.CALLED, shown, now, Trail.NOBODY);
            }
            visit.leaves(now);
            line.remove(visit);
        }
    }

    private void roster(int onDuty, long now) {
        boolean more = onDuty == shift.tellers();
        tellers.staff(onDuty);
        if (more && tellers.longestIdle() != Tellers.NONE) {
            callNext(now);
        }
    }

    private void windowFree(int teller, long now) {
        tellers.release(teller, now);
        if (tellers.isOnDuty(teller)) {
            callNext(now);
        }
    }

    private void callNext(long now) {
        Visit next = line.poll();
        if (next != null) {
            call(next, tellers.longestIdle(), now);
        }
    }

    // Being served

    private void call(Visit visit, int teller, long now) {
        tellers.take(teller);
        Draws draws = visit.draws();
        int turn = visit.calls();
        long called = now + handling.reaction().millis(draws, Source.REACTION, turn);
        visit.isCalled(called);
        long shown = now == visit.since() ? called : shift.calling().shown(visit, called);
        visit.isShown(shown, called);
        visit.lives(Moment.WAIT, visit.since(), shown, Trail.NOBODY);
        long free;
        if (turn == 0 && visit.isCheque() && draws.happens(Source.MISSED, handling.missed())) {
            free = called + handling.noShow().millis(draws, Source.NO_SHOW, 0);
            visit.lives(Moment.CALLED, shown, free, Trail.NOBODY);
            events.add(free + handling.returns().millis(draws, Source.RETURN, 0), JOINS, visit.place());
        } else {
            long meets = called + handling.walk().millis(draws, Source.WALK, turn);
            visit.lives(Moment.CALLED, shown, meets, Trail.NOBODY);
            free = serve(visit, teller + 1, meets);
        }
        tellers.countBusy(now, free);
        events.add(free, WINDOW_FREE, teller);
    }

    /// Serves at the window; when the window is free again.
    private long serve(Visit visit, int staff, long meets) {
        Draws draws = visit.draws();
        visit.isServedBy(staff);
        double contact = 1000 * shift.contactFactor() * handling.contact().at(draws, Source.CONTACT, 0);
        long goodbye = Math.round(contact * handling.goodbyeShare());
        long cash = Math.round(contact * handling.cashShare());
        long handed = meets + Math.round(contact) - cash - goodbye;
        long verified = handed
                + Math.round(1000
                        * shift.verificationFactor()
                        * handling.verification().at(draws, Source.VERIFICATION, 0));
        visit.lives(Moment.SERVE, meets, handed, staff);
        visit.lives(Moment.VERIFY, handed, verified, staff);
        if (visit.isCheque() && draws.happens(Source.THIRD_PARTY, handling.thirdParty())) {
            events.add(verified + handling.walk().millis(draws, Source.WALK, 2), AT_DESK, visit.place());
            return verified;
        }
        visit.lives(Moment.CASH, verified, verified + cash, staff);
        visit.lives(Moment.GOODBYE, verified + cash, verified + cash + goodbye, staff);
        visit.finishes(verified + cash + goodbye);
        return verified + cash + goodbye;
    }

    // Being sent from desk to desk

    private void atDesk(int place, long now) {
        Visit visit = visits.get(place);
        visit.waitsAtDeskFrom(now);
        int desk = desks.queue(visit);
        if (desks.isFree(desk)) {
            serveAtDesk(desk, now);
        }
    }

    private void deskFree(int desk, long now) {
        desks.release(desk);
        serveAtDesk(desk, now);
    }

    private void serveAtDesk(int desk, long now) {
        Visit visit = desks.next(desk);
        if (visit == null) {
            return;
        }
        long free = desks.serve(visit, desk, now);
        events.add(free, DESK_FREE, desk);
        if (visit.state() == Visit.State.SERVED) {
            events.add(
                    free + handling.walk().millis(visit.draws(), Source.WALK, 3 + visit.handOvers()),
                    AT_DESK,
                    visit.place());
        }
    }
}
