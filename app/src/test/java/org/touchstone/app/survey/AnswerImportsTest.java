package org.touchstone.app.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.journey.Beside;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.survey.LiveAnswers.Known;
import org.touchstone.core.survey.AnswersFile;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Answers are kept as they were read, each respondent once, and nothing is seen of what is not complete.
final class AnswerImportsTest {

    private static final Scope ALL = new Scope.Everywhere();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsBroughtInIsKnownToTheLastBitAndStillAfterAStart(TestDatabase database) {
        StoreAddress address = database.address(folder);
        ImportedAnswers read = AnswerTexts.read(folder, 0, 100);
        try (Store store = Store.open(address)) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            assertThat(live.now().version()).isEmpty();
            List<Long> told = new ArrayList<>();
            load(store, live, read, told);
            assertThat(told).containsExactly(100L);
            assertThat(AnswerTexts.told(live.now().named())).isEqualTo(AnswerTexts.told(read.named()));
        }
        try (Store store = Store.open(address)) {
            Known known = LiveAnswers.open(store, Clock.systemUTC()).now();
            assertThat(AnswerTexts.told(known.named())).isEqualTo(AnswerTexts.told(read.named()));
            assertThat(known.said().rows()).isEqualTo(100);
            assertThat(known.said().used()).isEqualTo(100);
            assertThat(known.said().notes()).isEqualTo(read.notes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoImportsAreOneAndWhoIsInBothCountsOnce(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            ImportedAnswers whole = AnswerTexts.read(folder, 0, 100);
            load(store, live, AnswerTexts.read(folder, 40, 100), new ArrayList<>());
            String version = live.now().version();
            String second = load(store, live, AnswerTexts.read(folder, 0, 50), new ArrayList<>());
            Known known = live.now();
            assertThat(known.version()).isNotEqualTo(version);
            assertThat(AnswerTexts.told(known.named())).isEqualTo(AnswerTexts.told(whole.named()));
            assertThat(known.said().rows()).isEqualTo(110);
            assertThat(known.said().duplicates()).isEqualTo(10);
            assertThat(known.said().used()).isEqualTo(100);
            assertThat(imports(store, live).findImport(second, ALL)).get().satisfies(one -> {
                assertThat(one.duplicates()).isEqualTo(10);
                assertThat(one.used()).isEqualTo(40);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenOutIsGoneAtOnceAndDeleted(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            String first = load(store, live, AnswerTexts.read(folder, 0, 50), new ArrayList<>());
            ImportedAnswers other = AnswerTexts.read(folder, 40, 100);
            load(store, live, other, new ArrayList<>());
            assertThat(imports(store, live).undo(first)).isTrue();
            assertThat(AnswerTexts.told(live.now().named())).isEqualTo(AnswerTexts.told(other.named()));
            assertThat(imports(store, live).undo(first)).as("once only").isFalse();
            assertThat(imports(store, live).findImport(first, ALL))
                    .get()
                    .extracting(AnswerImport::state)
                    .isEqualTo(AnswerImport.State.UNDONE);
            long pieces = store.read(db -> db.sql("select count(*) from answers_piece where import = ?")
                    .param(first)
                    .query(Long.class)
                    .single());
            assertThat(pieces).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSeenOfAnImportThatIsNotComplete(TestDatabase database) {
        StoreAddress address = database.address(folder);
        NamedAnswers named = AnswerTexts.read(folder, 0, 10).named();
        try (Store store = Store.open(address)) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            String half = imports(store, live).begin("half.csv", "ann");
            imports(store, live).add(half, 0, AnswersFile.encode(named, 0, 5));
            assertThat(live.now().said().present()).isFalse();
        }
        try (Store store = Store.open(address)) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            assertThat(live.now().said().present()).isFalse();
            assertThat(imports(store, live).giveUpUnfinished()).isEqualTo(1);
            assertThat(imports(store, live).imports(ALL))
                    .singleElement()
                    .extracting(AnswerImport::state)
                    .isEqualTo(AnswerImport.State.UNDONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatProgramsTellIsAdded(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            load(store, live, AnswerTexts.read(folder, 0, 50), new ArrayList<>());
            ImportedAnswers told = AnswerTexts.read(folder, 50, 60);
            store.write(db -> live.tell(db, told.named(), "ann"));
            ImportedAnswers whole = AnswerTexts.read(folder, 0, 60);
            assertThat(AnswerTexts.told(live.now().named())).isEqualTo(AnswerTexts.told(whole.named()));
            assertThat(live.now().said().rows()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSeesABranchSeesImportsOfThatBranchAlone(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            Scope north = new Scope.Branches(new java.util.TreeSet<>(List.of("north")));
            String both = load(store, live, AnswerTexts.read(folder, 0, 50), new ArrayList<>());
            String table = "answer,branch,overall\nN1,north,5\nN2,north,4\n";
            String one = load(store, live, AnswerTexts.read(folder, table), new ArrayList<>());
            assertThat(imports(store, live).imports(north))
                    .extracting(AnswerImport::id)
                    .containsExactly(one);
            assertThat(imports(store, live).findImport(both, north)).isEmpty();
        }
    }

    /// The first holds who is in both; an import that takes the place of the first one stands there too.
    @ParameterizedTest
    @EnumSource
    void anImportTakesThePlaceOfAnother(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            LiveAnswers live = LiveAnswers.open(store, Clock.systemUTC());
            String old = load(store, live, AnswerTexts.read(folder, 0, 45), new ArrayList<>());
            ImportedAnswers other = AnswerTexts.read(folder, 40, 100);
            load(store, live, other, new ArrayList<>());
            ImportedAnswers mended = AnswerTexts.read(folder, 0, 50);
            List<String> replaced = new ArrayList<>();
            Beside place = new Beside() {
                @Override
                public void note(JdbcClient db, String id) {}

                @Override
                public Optional<String> replaces(JdbcClient db) {
                    return Optional.of(old);
                }

                @Override
                public void replaced(JdbcClient db, String one) {
                    replaced.add(one);
                }
            };
            String id = imports(store, live).load("answers.csv", mended, mended.notes(), "ann", _ -> {}, place);
            assertThat(AnswerTexts.told(live.now().named()))
                    .isEqualTo(AnswerTexts.told(NamedAnswers.together(List.of(mended.named(), other.named()))
                            .all()));
            assertThat(imports(store, live).findImport(old, ALL))
                    .get()
                    .satisfies(one -> assertThat(one.state()).isEqualTo(AnswerImport.State.UNDONE));
            assertThat(imports(store, live).findImport(id, ALL)).get().satisfies(one -> {
                assertThat(one.state()).isEqualTo(AnswerImport.State.ACTIVE);
                assertThat(one.used()).as("none of the others came before").isEqualTo(50);
            });
            assertThat(replaced).containsExactly(old);
            imports(store, live).undo(id);
            assertThat(AnswerTexts.told(live.now().named())).isEqualTo(AnswerTexts.told(other.named()));
            imports(store, live).load("answers.csv", mended, mended.notes(), "ann", _ -> {}, place);
            assertThat(replaced).as("one that was taken out is not replaced").containsExactly(old);
        }
    }

    private static String load(Store store, LiveAnswers live, ImportedAnswers read, List<Long> told) {
        return imports(store, live).load("answers.csv", read, read.notes(), "ann", told::add);
    }

    private static AnswerImports imports(Store store, LiveAnswers live) {
        return new AnswerImports(store, live, Clock.systemUTC());
    }
}
