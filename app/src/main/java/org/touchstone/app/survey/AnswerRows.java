package org.touchstone.app.survey;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The questions that the answers ask the database.
final class AnswerRows {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerRows() {}

    /// What came in together and is seen.
    ///
    /// @param place in the order of all that came in
    /// @param id of the import; "" for a batch that was told
    /// @param notes what a careful reader must know
    record Source(long place, String id, long rows, long duplicates, long quarantined, List<String> notes) {}

    /// How many changes there were.
    static long seq(JdbcClient db) {
        return db.sql("select seq from answers_head where id = 1")
                .query(Long.class)
                .single();
    }

    /// Takes the next place; the head stays locked until the commit.
    static long next(JdbcClient db) {
        return db.sql("update answers_head set seq = seq + 1 where id = 1 returning seq")
                .query(Long.class)
                .single();
    }

    /// All that is seen, by its place.
    static SequencedMap<Long, Source> sources(JdbcClient db) {
        var sources = new TreeMap<Long, Source>();
        db.sql("select active_seq, id, row_count, duplicates, quarantined, notes from answers_import"
                        + " where state = 'ACTIVE'")
                .query((row, _) -> new Source(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        list(row.getString(6))))
                .list()
                .forEach(source -> sources.put(source.place(), source));
        db.sql("select seq, respondents from answers_told")
                .query((row, _) -> new Source(row.getLong(1), "", row.getLong(2), 0, 0, List.of()))
                .list()
                .forEach(source -> sources.put(source.place(), source));
        return sources;
    }

    /// The pieces of a source, in their order.
    static List<byte[]> pieces(JdbcClient db, Source source) {
        return source.id().isEmpty()
                ? db.sql("select body from answers_told where seq = ?")
                        .param(source.place())
                        .query((row, _) -> row.getBytes(1))
                        .list()
                : db.sql("select body from answers_piece where import = ? order by place")
                        .param(source.id())
                        .query((row, _) -> row.getBytes(1))
                        .list();
    }

    static String json(List<String> words) {
        ArrayNode list = JSON.createArrayNode();
        words.forEach(list::add);
        return list.toString();
    }

    private static List<String> list(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
