package org.touchstone.core.cycle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Cycles as nobody would design them, with every key and every awkward text.
public final class RandomCycles {

    private static final List<String> PIECES = List.of(
            "a",
            "Wait ",
            "true",
            "no",
            "12",
            "0.5",
            "null",
            "~",
            ": ",
            ":",
            " #",
            "#",
            ", ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            "\n",
            "\t",
            "- ",
            "? ",
            "& ",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "ă",
            "Ж",
            "é",
            "中",
            "ع",
            "😀",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u0007",
            "  ",
            "x".repeat(70),
            "2026-01-01",
            "<<",
            "=",
            "---",
            "...",
            "\r");
    private static final List<String> LANGUAGES = List.of("es", "ro", "ru", "pt-BR", "ar", "no");

    private final Random random;
    private final String language;
    private final List<String> codes = new ArrayList<>();

    public RandomCycles(long seed) {
        this.random = new Random(seed);
        this.language = random.nextBoolean() ? "en" : "ro";
    }

    public Cycle cycle() {
        BrandCharacter character = new BrandCharacter(times(random.nextInt(3), this::trait));
        Route route = route(3, character);
        return new Cycle(
                "cycle-" + random.nextInt(100),
                1 + random.nextInt(3),
                language,
                maybe(this::text),
                text(),
                maybe(this::text),
                route,
                character);
    }

    private Route route(int depth, BrandCharacter character) {
        Supplier<Route> inner = () -> route(depth - 1, character);
        return switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 0, 1 -> step(character);
            case 2, 3 -> Route.inOrder(times(1 + random.nextInt(4), inner));
            case 4 -> new Route.Skippable(inner.get());
            case 5 -> new Route.OneOrMore(inner.get());
            case 6 -> new Route.Choice(times(2 + random.nextInt(2), inner));
            case 7 -> new Route.Loop(inner.get(), inner.get());
            default -> new Route.AnyOrder(times(2 + random.nextInt(2), inner));
        };
    }

    private Step step(BrandCharacter character) {
        String code = (random.nextInt(4) == 0
                        ? words().replaceAll("[\\p{Cc}\\p{Zl}\\uFEFF]", "").strip()
                        : "s")
                + codes.size();
        codes.add(code.length() > 100 ? "long" + codes.size() : code);
        boolean noticed = random.nextInt(5) > 0;
        StepBuilder step = Step.named(codes.getLast(), text())
                .customersSay(maybe(this::text))
                .contact(noticed ? pick(List.of(Contact.values())) : Contact.NONE)
                .owner(maybe(this::words))
                .procedure(maybe(this::words))
                .blueprint(new Blueprint(
                        maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text)))
                .skippable(random.nextBoolean())
                .promised(random.nextBoolean())
                .noticed(noticed)
                .expects(maybe(this::text))
                .critical(times(random.nextInt(3), this::judgement));
        List<Incident> incidents = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            incidents.add(new Incident("i" + i, text(), 1 + random.nextInt(3), maybe(this::text)));
        }
        for (Witness witness : Witness.values()) {
            if (random.nextBoolean() && (noticed || witness != Witness.QUESTION)) {
                step.seenBy(witness);
            }
        }
        return step.goesWrong(incidents)
                .standards(times(random.nextInt(3), () -> standard(character)))
                .build();
    }

    private Standard standard(BrandCharacter character) {
        Duration limit = Duration.ofNanos(1000 * (1 + random.nextLong(10_000_000_000L)));
        return switch (random.nextInt(6)) {
            case 0 -> new Standard.StartsWithin(limit, pick(codes), maybe(() -> limit.plusHours(1)), terms(character));
            case 1 -> new Standard.LastsAtMost(limit, maybe(() -> limit.multipliedBy(3)), terms(character));
            case 2 -> new Standard.TimesAtMost(1 + random.nextInt(5), maybe(() -> 7), terms(character));
            case 3 -> new Standard.RatedAtLeast(random.nextDouble() * 10, maybe(() -> -1.5), terms(character));
            case 4 -> new Standard.OutcomeOk(terms(character));
            default -> new Standard.Observed(text(), terms(character));
        };
    }

    private Terms terms(BrandCharacter character) {
        List<String> traits = character.traits().stream().map(Trait::code).toList();
        return new Terms(
                random.nextInt(3) == 0 ? 1 : 1 - random.nextDouble(),
                pick(List.of(Clock.values())),
                maybe(() -> pick(List.of(Source.values()))),
                random.nextBoolean(),
                maybe(() -> LocalDate.ofEpochDay(random.nextInt(40_000))),
                traits.isEmpty() ? null : maybe(() -> pick(traits)),
                maybe(this::text));
    }

    private Judgement judgement() {
        return new Judgement(1 + random.nextInt(3), text(), maybe(this::words));
    }

    private Trait trait() {
        codes.add("t" + codes.size());
        return new Trait(
                codes.removeLast() + random.nextInt(1_000_000),
                text(),
                times(random.nextInt(3), this::text),
                times(random.nextInt(3), this::text));
    }

    private Text text() {
        Text text = Text.of(language, words());
        return random.nextInt(3) == 0 ? text.and(pick(LANGUAGES), words()) : text;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            words.append(pick(PIECES));
        }
        return words.toString().isBlank() ? "w" : words.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> times(int n, Supplier<? extends T> value) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(value.get());
        }
        return list;
    }
}
