package org.touchstone.app.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Moment;

/// Names, numbers and colours of the moments, the same on every picture and page.
///
/// Moments of the cycle carry their number on the wheel; lived moments outside it carry letters.
public final class Names {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Moment> moments;
    private final int designed;

    private Names(Findings findings) {
        moments = findings.moments();
        long inside = moments.stream().filter(Moment::designed).count();
        designed = inside == 0 ? moments.size() : (int) inside;
        for (Moment moment : moments) {
            places.put(moment.code(), places.size());
        }
    }

    /// The names of an analysis.
    public static Names of(Findings findings) {
        return new Names(findings);
    }

    /// The moment's name; its code where the findings do not list it.
    public String name(String code) {
        Integer place = places.get(code);
        return place == null ? code : moments.get(place).name();
    }

    /// "8" inside the cycle, "A" outside.
    public String number(String code) {
        Integer place = places.get(code);
        if (place == null) {
            return "?";
        }
        if (place < designed) {
            return Integer.toString(place + 1);
        }
        int beside = place - designed;
        return (beside < 26 ? "" : Integer.toString(beside / 26)) + (char) ('A' + beside % 26);
    }

    /// "8. Wait for the number".
    public String numbered(String code) {
        return number(code) + ". " + name(code);
    }

    /// The place of the moment's colour among all colours, from 0.
    public int colourPlace(String code) {
        return MomentColour.place(places.getOrDefault(code, moments.size()));
    }

    String colour(String code) {
        return MomentColour.of(places.getOrDefault(code, moments.size()));
    }
}
