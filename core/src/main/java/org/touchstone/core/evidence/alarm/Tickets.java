package org.touchstone.core.evidence.alarm;

/// The numbers at the end of the names of a branch-day's journeys: the lowest, the highest and how many. Where they are
/// tickets there are as many as lie between the two. Adds exactly in any order.
final class Tickets {

    private static final int DIGITS = 9;

    private long numbered;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;
    // of what stands before the number; different ones mean several machines, of which nothing can be told
    private int leastPrefix = Integer.MAX_VALUE;
    private int mostPrefix = Integer.MIN_VALUE;

    /// Takes the name of a journey.
    void take(String key) {
        int from = key.length();
        while (from > 0 && Character.isDigit(key.charAt(from - 1)) && key.length() - from < DIGITS) {
            from--;
        }
        if (from == key.length()) {
            return;
        }
        long number = Long.parseLong(key, from, key.length(), 10);
        int prefix = key.substring(0, from).hashCode();
        numbered++;
        lowest = Math.min(lowest, number);
        highest = Math.max(highest, number);
        leastPrefix = Math.min(leastPrefix, prefix);
        mostPrefix = Math.max(mostPrefix, prefix);
    }

    void add(Tickets other) {
        numbered += other.numbered;
        lowest = Math.min(lowest, other.lowest);
        highest = Math.max(highest, other.highest);
        leastPrefix = Math.min(leastPrefix, other.leastPrefix);
        mostPrefix = Math.max(mostPrefix, other.mostPrefix);
    }

    /// How many journeys have a number.
    long numbered() {
        return numbered;
    }

    /// Numbers from the lowest to the highest; 0 where there are none, or those of several machines.
    long range() {
        return numbered == 0 || leastPrefix != mostPrefix ? 0 : highest - lowest + 1;
    }
}
