package org.touchstone.core.journey.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names that columns have in exports of other systems, by role, the surest first.
final class ColumnNames {

    private static final Map<Role, List<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    Role.JOURNEY,
                    List.of(
                            "case concept name",
                            "journey id",
                            "journey",
                            "case id",
                            "caseid",
                            "case",
                            "visit id",
                            "visit",
                            "trace id",
                            "trace",
                            "ticket id",
                            "ticket",
                            "ticket number",
                            "order id",
                            "call id",
                            "session id",
                            "process instance",
                            "patient id",
                            "patient",
                            "customer id",
                            "customer",
                            "request id",
                            "booking id",
                            "caso",
                            "id caso",
                            "id viaje",
                            "cliente",
                            "caz",
                            "client",
                            "клиент",
                            "заявка",
                            "id")),
            Map.entry(
                    Role.MOMENT,
                    List.of(
                            "concept name",
                            "moment",
                            "activity",
                            "activity name",
                            "activity id",
                            "step",
                            "touchpoint",
                            "event",
                            "event name",
                            "event type",
                            "task",
                            "task name",
                            "handling",
                            "action",
                            "operation",
                            "stage",
                            "actividad",
                            "momento",
                            "paso",
                            "etapa",
                            "activitate",
                            "moment",
                            "pas",
                            "активность",
                            "шаг",
                            "операция",
                            "status")),
            Map.entry(
                    Role.TIME,
                    List.of(
                            "time timestamp",
                            "timestamp",
                            "time stamp",
                            "event time",
                            "time",
                            "datetime",
                            "date time",
                            "date",
                            "occurred at",
                            "created at",
                            "fecha",
                            "hora",
                            "fecha y hora",
                            "data",
                            "ora",
                            "дата",
                            "время")),
            Map.entry(
                    Role.START,
                    List.of(
                            "start timestamp",
                            "start time",
                            "start",
                            "started",
                            "started at",
                            "start date",
                            "begin",
                            "begin time",
                            "beginning",
                            "from",
                            "inicio",
                            "hora inicio",
                            "început",
                            "inceput",
                            "начало")),
            Map.entry(
                    Role.END,
                    List.of(
                            "end timestamp",
                            "end time",
                            "end",
                            "ended",
                            "ended at",
                            "end date",
                            "complete timestamp",
                            "completion time",
                            "completed",
                            "finish",
                            "finished at",
                            "finish time",
                            "to",
                            "fin",
                            "hora fin",
                            "sfârșit",
                            "sfarsit",
                            "конец",
                            "окончание")),
            Map.entry(
                    Role.TRANSITION,
                    List.of(
                            "lifecycle transition",
                            "lifecycle",
                            "transition",
                            "registration type",
                            "event type",
                            "lifecycle id",
                            "state",
                            "type")),
            Map.entry(
                    Role.INSTANCE,
                    List.of(
                            "concept instance",
                            "activity instance id",
                            "activity instance",
                            "instance id",
                            "instance",
                            "handling id",
                            "encounter id",
                            "encounter")),
            Map.entry(
                    Role.STAFF,
                    List.of(
                            "org resource",
                            "resource",
                            "employee",
                            "staff",
                            "staff id",
                            "agent",
                            "teller",
                            "server",
                            "clerk",
                            "served by",
                            "handled by",
                            "user",
                            "empleado",
                            "angajat",
                            "сотрудник")),
            Map.entry(
                    Role.BRANCH,
                    List.of(
                            "branch",
                            "branch id",
                            "branch name",
                            "case branch",
                            "location",
                            "store",
                            "site",
                            "office",
                            "shop",
                            "sucursal",
                            "filiala",
                            "sucursala",
                            "филиал",
                            "отделение")),
            Map.entry(Role.CHANNEL, List.of("channel", "case channel", "canal", "канал")),
            Map.entry(
                    Role.SEGMENT,
                    List.of("segment", "case segment", "customer segment", "customer type", "segmento", "сегмент")),
            Map.entry(Role.OUTCOME, List.of("outcome", "end state", "result", "resultado", "rezultat", "результат")),
            Map.entry(Role.GOAL, List.of("goal", "goal met", "goal outcome", "objetivo", "scop", "цель")));

    private ColumnNames() {}

    /// How well the name fits the role: 0 not at all, more is better.
    ///
    /// @param normal the name as [ColumnName#normal] gives it
    static int fit(Role role, String normal) {
        List<String> names = KNOWN.getOrDefault(role, List.of());
        int place = names.indexOf(normal);
        return place < 0 ? 0 : 100 - place;
    }

    /// Whether the column describes the whole case (in the manner of XES exports), not its events.
    static boolean describesCase(String column) {
        return column.toLowerCase(Locale.ROOT).startsWith("case:");
    }
}
