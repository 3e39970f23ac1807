package org.touchstone.core.survey.anonymity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A part of the respondents, by place, channel, segment and calendar period: each a way from the widest down, such as
/// north, then B7; an empty way leaves nobody out.
///
/// Of one respondent it holds all four ways down to the last. A way ends earlier where no more is known; a word that is
/// not known is "".
public record Filter(List<String> place, List<String> channel, List<String> segment, List<String> period)
        implements Comparable<Filter> {

    /// Everybody.
    public static final Filter ALL = new Filter(List.of(), List.of(), List.of(), List.of());

    static final int WAYS = 4;

    private static final Comparator<List<String>> WIDEST_FIRST = Filter::compare;

    private static final Comparator<Filter> ORDER = Comparator.comparing(Filter::place, WIDEST_FIRST)
            .thenComparing(Filter::channel, WIDEST_FIRST)
            .thenComparing(Filter::segment, WIDEST_FIRST)
            .thenComparing(Filter::period, WIDEST_FIRST);

    public Filter {
        place = List.copyOf(place);
        channel = List.copyOf(channel);
        segment = List.copyOf(segment);
        period = List.copyOf(period);
    }

    /// Those of a place, from the widest area down.
    public Filter at(String... places) {
        return new Filter(List.of(places), channel, segment, period);
    }

    /// Those of a channel.
    public Filter by(String one) {
        return new Filter(place, List.of(one), segment, period);
    }

    /// Those of a segment.
    public Filter of(String one) {
        return new Filter(place, channel, List.of(one), period);
    }

    /// Those of a period, from the longest down.
    public Filter in(String... periods) {
        return new Filter(place, channel, segment, List.of(periods));
    }

    List<List<String>> ways() {
        return List.of(place, channel, segment, period);
    }

    /// Whether one of the ways is longer, so that there is a wider filter along it.
    boolean narrows(int way) {
        return !ways().get(way).isEmpty();
    }

    /// The next wider filter along one of the ways.
    Filter wider(int way) {
        List<String> words = ways().get(way);
        return with(way, words.subList(0, words.size() - 1));
    }

    /// All filters that hold these respondents and are wider in one or more ways, and this one.
    List<Filter> within() {
        List<Filter> all = new ArrayList<>(List.of(this));
        for (int way = 0; way < WAYS; way++) {
            List<String> words = ways().get(way);
            int before = all.size();
            for (int length = 0; length < words.size(); length++) {
                for (int i = 0; i < before; i++) {
                    all.add(all.get(i).with(way, words.subList(0, length)));
                }
            }
        }
        return all;
    }

    private Filter with(int way, List<String> words) {
        return new Filter(
                way == 0 ? words : place,
                way == 1 ? words : channel,
                way == 2 ? words : segment,
                way == 3 ? words : period);
    }

    /// Word by word, the shorter way first.
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int compareTo(Filter other) {
        return ORDER.compare(this, other);
    }
}
