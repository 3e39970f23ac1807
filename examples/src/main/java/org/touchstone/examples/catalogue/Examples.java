package org.touchstone.examples.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.touchstone.examples.bank.BankExample;
import org.touchstone.examples.callcentre.CallCentreExample;

/// All example services. A new one is added to this list.
public final class Examples {

    private static final List<Example> ALL = List.of(
            new Example(
                    "bank",
                    "A bank of twelve branches: cash a cheque",
                    List.of(Example.CYCLE_FILE, "branches.yaml", "answers.yaml"),
                    Optional.of(BankExample::generate)),
            new Example(
                    "hotel", "A hotel: stay a night", List.of(Example.CYCLE_FILE, "branches.yaml"), Optional.empty()),
            new Example(
                    "call-centre",
                    "A call centre: get an answer",
                    List.of(Example.CYCLE_FILE),
                    Optional.of(CallCentreExample::generate)),
            new Example("restaurant", "A restaurant: dinner for two", List.of(Example.CYCLE_FILE), Optional.empty()),
            new Example("clinic", "A clinic: see a doctor", List.of(Example.CYCLE_FILE), Optional.empty()));

    private Examples() {}

    /// All, in the order in which one should meet them.
    public static List<Example> all() {
        return ALL;
    }

    /// The example with a code.
    public static Optional<Example> find(String code) {
        return ALL.stream().filter(example -> example.code().equals(code)).findFirst();
    }

    /// The codes, to tell somebody who asked for another: `bank, hotel, call-centre`.
    public static String codes() {
        return ALL.stream().map(Example::code).collect(Collectors.joining(", "));
    }
}
