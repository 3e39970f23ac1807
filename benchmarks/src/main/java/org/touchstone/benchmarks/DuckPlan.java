package org.touchstone.benchmarks;

import java.nio.file.Path;
import java.util.List;

/// Ways to ask DuckDB for the waits of all directly-follows pairs and for all exact ways.
///
/// All read the file once, with its separator and the types of its columns told beforehand, the moments as an
/// enumeration and no search for quotation marks; `BEST` was the fastest on the full log. A plan ends with two queries:
/// flows (codes of both moments, count, sum of waits in milliseconds, median and ninth decile) and ways (its moments'
/// codes from 1 on in base 16, first moment highest; journeys).
enum DuckPlan {

    /// The plan as one would write it at first: a window over encounters, ordered lists for the ways.
    PLAIN("""
            create temp table e as
              select journey, (enum_code(moment) + 1)::utinyint m, epoch_ms(start) s, epoch_ms("end") t from %s;
            create temp table w as
              select m, lead(m) over x n, greatest(0, lead(s) over x - t) wait
              from e window x as (partition by journey order by s)""", Query.FLOWS_OF_WAITS, """
            select list_reduce(list_prepend(0::hugeint, way), lambda a, m: a * 16 + m), count(*)
            from (select list(m order by s) way from e group by journey) group by way"""),

    /// One window for all, straight from the file; a way is the sum of its moments' codes, each in its place.
    WINDOW("""
            create temp table w as
              select journey, m, lead(m) over x n, greatest(0, lead(s) over x - t) wait,
                count(*) over (partition by journey) - row_number() over x place
              from (select journey, (enum_code(moment) + 1)::utinyint m, epoch_ms(start) s, epoch_ms("end") t from %s)
              window x as (partition by journey order by s)""", Query.FLOWS_OF_WAITS, """
            select way, count(*)
            from (select sum(m::hugeint << (4 * place)::int) way from w group by journey) group by way"""),

    /// The table sorted once; the next row is then a look ahead without a partition.
    SORTED("""
            create temp table e as
              select journey, (enum_code(moment) + 1)::utinyint m, epoch_ms(start) s, epoch_ms("end") t from %s
              order by journey, s;
            create temp table w as
              select case when journey = lead(journey) over () then lead(m) over () end n, m,
                greatest(0, lead(s) over () - t) wait
              from e""", Query.FLOWS_OF_WAITS, """
            select list_reduce(list_prepend(0::hugeint, way), lambda a, m: a * 16 + m), count(*)
            from (select list(m order by s) way from e group by journey) group by way"""),

    /// A list a journey, sorted by start: start (36 bits), length (23) and moment of an encounter packed into one
    /// number.
    PACKED("""
            create temp table l as
              select list_sort(list(((epoch_ms(start) - 1735689600000) << 27)
                | ((epoch_ms("end") - epoch_ms(start)) << 4) | (enum_code(moment) + 1))) l
              from %s group by journey;
            create temp table u as select unnest(l[:-2]) a, unnest(l[2:]) b from l;
            create temp table w as
              select a & 15 m, b & 15 n, greatest(0, (b >> 27) - (a >> 27) - ((a >> 4) & 8388607)) wait
              from u where a is not null and b is not null""", Query.FLOWS_OF_WAITS, """
            select way, count(*)
            from (select list_reduce(list_prepend(0::hugeint, l), lambda a, x: (a << 4) + (x & 15)) way from l)
            group by way""");

    static final DuckPlan BEST = PACKED;

    private final String preparation;
    private final String flows;
    private final String ways;

    DuckPlan(String preparation, String flows, String ways) {
        this.preparation = preparation;
        this.flows = flows;
        this.ways = ways;
    }

    /// What is to be run before the two queries.
    List<String> preparation(Path csv) {
        return List.of(preparation.formatted(source(csv)).split(";"));
    }

    String flows() {
        return flows;
    }

    String ways() {
        return ways;
    }

    /// What several plans share; constants of the enumeration itself are not there yet when its members are made.
    private static final class Query {
        private static final String FLOWS_OF_WAITS =
                "select m, n, count(*), sum(wait), quantile_cont(wait, 0.5), quantile_cont(wait, 0.9) "
                        + "from w where n is not null group by m, n";
    }

    private static String source(Path csv) {
        return "read_csv('" + csv.toString().replace("'", "''") + "', header=true, delim=',', quote='', escape='', "
                + "auto_detect=false, columns={'journey':'VARCHAR','moment':'moments','start':'TIMESTAMP',"
                + "'end':'TIMESTAMP','branch':'VARCHAR'})";
    }
}
