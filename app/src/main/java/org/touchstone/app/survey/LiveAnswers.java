package org.touchstone.app.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.survey.AnswerRows.Source;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.survey.AnswersFile;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.NamedAnswers.Together;

/// All answers that are seen, as one set: the database is the truth, what is in memory is made from it. Safe for many
/// threads.
///
/// `now()` asks the database whether anything changed, one row, and gives what it gave before where nothing did. Else
/// it reads what is new and puts the set together anew, in a time that grows with all respondents.
public final class LiveAnswers {

    private final Store store;
    private final Clock clock;
    /// By what it came in with.
    private final Map<Source, NamedAnswers> decoded = new HashMap<>();
    private volatile Known known;

    private LiveAnswers(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.known = new Known(0, Said.NOTHING, NamedAnswers.NONE);
    }

    /// Reads the answers that the store holds, and goes on following them.
    ///
    /// @param clock says when answers were told
    public static LiveAnswers open(Store store, Clock clock) {
        var live = new LiveAnswers(store, clock);
        live.now();
        return live;
    }

    /// What customers said, as far as it is known.
    ///
    /// @param seq how many changes led here; another number means other answers
    /// @param said the answers, and what became of the rows they came from
    /// @param named the same answers with the names of who gave them
    public record Known(long seq, Said said, NamedAnswers named) {

        /// Names these answers; "" as long as there never were any.
        public String version() {
            return seq == 0 ? "" : "answers " + seq;
        }
    }

    /// All that is known now: whatever was committed before is in it.
    public Known now() {
        Known held = known;
        return store.read(AnswerRows::seq) == held.seq() ? held : renewed();
    }

    /// The names of all whose answers came in before an import.
    ///
    /// @param id the key of the import; everybody's where it is not seen
    Set<String> namesBefore(String id) {
        Known all = now();
        SequencedMap<Long, Source> sources = store.read(AnswerRows::sources);
        boolean seen = sources.values().stream().anyMatch(source -> isImport(source, id));
        return seen ? before(sources, id) : Set.copyOf(all.named().names());
    }

    private synchronized Set<String> before(SequencedMap<Long, Source> sources, String id) {
        return sources.values().stream()
                .takeWhile(source -> !isImport(source, id))
                .map(decoded::get)
                .filter(Objects::nonNull)
                .flatMap(named -> named.names().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isImport(Source source, String id) {
        return !id.isEmpty() && source.id().equals(id);
    }

    /// Keeps answers that a program told. They are seen as soon as the transaction is committed.
    ///
    /// @param by the account that tells them
    /// @return their place in the order of all that came in
    public long tell(JdbcClient db, NamedAnswers answers, String by) {
        long seq = AnswerRows.next(db);
        db.sql("insert into answers_told (seq, respondents, body, told_us, told_by) values (?, ?, ?, ?, ?)")
                .params(
                        seq,
                        answers.names().size(),
                        AnswersFile.encode(answers, 0, answers.names().size()),
                        Micros.of(clock.instant()),
                        by)
                .update();
        return seq;
    }

    private synchronized Known renewed() {
        Known renewed = store.read(db -> {
            long seq = AnswerRows.seq(db);
            return seq == known.seq() ? known : made(db, seq);
        });
        known = renewed;
        return renewed;
    }

    private Known made(JdbcClient db, long seq) {
        SequencedMap<Long, Source> sources = AnswerRows.sources(db);
        decoded.keySet().retainAll(new HashSet<>(sources.values()));
        List<NamedAnswers> inOrder = sources.values().stream()
                .map(source -> decoded.computeIfAbsent(source, _ -> AnswersFile.decode(AnswerRows.pieces(db, source))))
                .toList();
        Together together = NamedAnswers.together(inOrder);
        long rows = 0;
        long duplicates = together.duplicates();
        long quarantined = 0;
        Set<String> notes = new LinkedHashSet<>();
        for (Source source : sources.values()) {
            rows += source.rows();
            duplicates += source.duplicates();
            quarantined += source.quarantined();
            notes.addAll(source.notes());
        }
        together.apart()
                .forEach(code -> notes.add("the question '" + code + "' is asked otherwise than one of the same"
                        + " name that came in before, so the two are told apart."));
        var said = new Said(
                together.all().answers(),
                rows,
                rows - duplicates - quarantined,
                duplicates,
                quarantined,
                new ArrayList<>(notes));
        return new Known(seq, said, together.all());
    }
}
