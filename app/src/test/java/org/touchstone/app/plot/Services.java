package org.touchstone.app.plot;

import java.util.SplittableRandom;
import org.touchstone.core.analysis.Findings;

/// Made-up findings to draw: a bank of 16 moments, a short and a long service, a permit office, and nothing at all.
public final class Services {

    private Services() {}

    /// Cash a cheque: 16 moments, seven of them invisible to the log.
    public static Findings bank() {
        var service = new Service("cheque-cashing", "Cash a cheque", "I want cash for my cheque", false);
        service.unseen("decide", "Decide to cash the cheque").unseen("travel", "Travel to the branch");
        service.seen("enter", "Enter the branch", "place", 1.0, 24, 0);
        service.unseen("find-out", "Find out how it works").unseen("ask", "Ask an employee");
        service.unseen("told", "Be told to take a number").judged(2, "people feel ashamed of having asked");
        service.seen("ticket", "Take the number", "machine", 0.97, 11, 62);
        service.seen("wait", "Wait for the number", "place", 0.97, 544, 3)
                .judged(2, "a long wait looks badly run")
                .standard("Wait at most 10 minutes", 15_712, 22_990, 1_104, 0.90)
                .rated(3.1, 612);
        service.seen("called", "Be called", "machine", 0.92, 6, 1);
        service.seen("hand-over", "Greet and hand over the cheque", "person", 0.90, 48, 19)
                .rated(4.3, 590);
        service.seen("checked", "The cheque is checked", "person", 0.90, 131, 4)
                .standard("Checked within 3 minutes", 18_210, 21_760, 0, 0.80);
        service.unseen("notes", "Be asked which notes").rated(2.4, 211);
        service.seen("money", "Receive the money", "person", 0.885, 40, 22)
                .judged(3, "the worst: a wrong sum means that the bank cheats")
                .standard("The exact sum", 21_310, 21_402, 0, 0.999)
                .rated(4.6, 584);
        service.unseen("count", "Count the money");
        service.seen("goodbye", "Say goodbye", "person", 0.86, 5, 9).rated(4.5, 301);
        service.unseen("home", "Travel home");
        service.flow("hand-over", "ticket", 412, 35)
                .flow("hand-over", "money", 1_210, 18)
                .flow("ticket", "called", 640, 80);
        service.flow("enter", "wait", 512, 20)
                .flow("checked", "goodbye", 388, 44)
                .flow("checked", "hand-over", 903, 260);
        service.flow("enter", "hand-over", 231, 15)
                .flow("called", "ticket", 774, 340)
                .flow("wait", "enter", 96, 900);
        service.flow("money", "checked", 61, 120)
                .flow("ticket", "hand-over", 40, 30)
                .beside("manager", "Talk to the manager");
        service.flow("checked", "manager", 188, 610)
                .flow("manager", "goodbye", 120, 30)
                .flow("manager", "money", 60, 44);
        return service.findings();
    }

    /// Eight moments of a coffee bar, every one visible.
    public static Findings eight() {
        var service = new Service("coffee", "A cup of coffee", "I want a good coffee on my way to work", false);
        service.seen("see", "See the bar", "place", 1, 5, 0).seen("queue", "Stand in line", "place", 0.96, 190, 2);
        service.standard("At most 4 minutes", 6_100, 7_940, 420, 0.90);
        service.seen("greeted", "Be greeted", "person", 0.9, 4, 1)
                .rated(4.7, 301)
                .seen("order", "Order", "person", 0.9, 25, 1);
        service.seen("pay", "Pay", "machine", 0.9, 14, 3)
                .rated(4.4, 288)
                .seen("wait", "Wait for the cup", "place", 0.9, 95, 4);
        service.judged(1, "standing about in the way").standard("At most 2 minutes", 5_010, 7_800, 12, 0.80);
        service.seen("drink", "Take the first sip", "person", 0.9, 9, 6)
                .rated(4.1, 240)
                .seen("leave", "Leave", "place", 0.9, 2, 80);
        service.flow("queue", "order", 800, 5).flow("pay", "order", 130, 10);
        return service.findings();
    }

    /// Thirty moments with long names in German and Russian.
    public static Findings thirty() {
        var service = new Service(
                "anmeldung",
                "Wohnsitz anmelden",
                "Ich möchte meinen neuen Wohnsitz anmelden, ohne einen Tag Urlaub zu nehmen",
                false);
        String[] names = {
            "Zuständigkeit der Behörde herausfinden",
            "Öffnungszeiten und Terminvergabe verstehen",
            "Найти нужное отделение на карте города",
            "Anmeldeformular herunterladen und ausfüllen",
            "Wohnungsgeberbestätigung vom Vermieter einholen",
            "Termin vereinbaren",
            "Terminbestätigung erhalten",
            "Дорога до отделения",
            "Eingangsbereich",
            "Sicherheitskontrolle am Eingang",
            "Informationsschalter aufsuchen",
            "Wartenummer ziehen",
            "Ожидание вызова в общем зале",
            "Aufgerufen werden",
            "Begrüßung durch die Sachbearbeiterin",
            "Ausweisdokumente vorlegen",
            "Предъявить документы и подтверждение собственника",
            "Identität wird überprüft",
            "Fehlende Unterlagen nachreichen",
            "Datenschutzerklärung unterschreiben",
            "Meldedaten werden erfasst",
            "Проверка введённых данных",
            "Adressaufkleber auf dem Personalausweis",
            "Gebühr bezahlen",
            "Kassenautomat bedienen",
            "Получить справку о регистрации",
            "Rundfunkbeitragsinformationsbroschüre erhalten",
            "Verabschiedung",
            "Дорога домой",
            "Bestätigungsschreiben im Briefkasten"
        };
        var random = new SplittableRandom(30);
        for (int i = 0; i < names.length; i++) {
            if (i < 3 || i == 7 || i == 28) {
                service.unseen("m" + i, names[i]);
            } else {
                service.seen("m" + i, names[i], "person", 1 - i * 0.012, 20 + random.nextInt(600), random.nextInt(900));
            }
            if (i % 4 == 1) {
                service.rated(2 + random.nextDouble() * 2.8, 100 + random.nextInt(500));
            } else if (i % 5 == 2 && i > 3) {
                service.standard("In time", 8_000 + random.nextInt(9_000), 18_000, i == 12 ? 900 : 0, 0.85);
            }
            if (i == 12 || i == 18 || i == 23) {
                service.judged(i == 12 ? 3 : 2, "Kunden verlieren den Vormittag");
            }
        }
        for (int i = 0; i < 24; i++) {
            service.flow("m" + (3 + random.nextInt(24)), "m" + (3 + random.nextInt(24)), 50 + random.nextInt(900), 60);
        }
        return service.findings();
    }

    /// A cycle drafted from the log of a permit office: 27 activities, nothing judged, nothing promised, nothing asked.
    public static Findings permit() {
        var service = new Service("receipt", "Receipt phase of a permit", "", true);
        String[] verbs = {
            "Confirmation of receipt",
            "T02 Check confirmation of receipt",
            "T04 Determine confirmation of receipt",
            "T05 Print and send confirmation of receipt",
            "T06 Determine necessity of stop advice",
            "T10 Determine necessity to stop indication",
            "T03 Adjust confirmation of receipt",
            "T07-1 Draft intern advice aspect 1",
            "T07-2 Draft intern advice aspect 2",
            "T08 Draft and send request for advice",
            "T09-1 Process or receive external advice from party 1",
            "T11 Create document X request unlicensed",
            "T12 Check document X request unlicensed",
            "T13 Adjust document X request unlicensed",
            "T14 Determine document X request unlicensed",
            "T15 Print document X request unlicensed",
            "T16 Report reasons to hold request",
            "T17 Check report Y to stop indication",
            "T18 Adjust report Y to stop indicition",
            "T19 Determine report Y to stop indication",
            "T20 Print report Y to stop indication"
        };
        var random = new SplittableRandom(27);
        for (int i = 0; i < verbs.length; i++) {
            double reach = i < 6 ? 1 - 0.04 * i : 0.22 / (i - 4);
            service.seen(verbs[i], verbs[i], "none", reach, 0, random.nextInt(2_000_000));
        }
        for (int i = 0; i < 6; i++) {
            service.beside("X" + i, "T0" + i + "-5 Draft internal advice Hold for aspect " + (i + 1));
            service.flow(verbs[6 + i], "X" + i, 9 + i, 86_400 * 3).flow("X" + i, verbs[5], 8 + i, 3_600);
        }
        service.flow(verbs[0], verbs[5], 290, 180_000)
                .flow(verbs[5], verbs[1], 64, 90_000)
                .flow(verbs[4], verbs[1], 120, 52_000);
        service.flow(verbs[3], verbs[11], 40, 300).flow(verbs[5], verbs[15], 33, 7_000);
        return service.findings();
    }

    /// Nothing was measured: a drawing of the design alone.
    public static Findings empty() {
        var service = new Service("plan", "Open an account", "I want to open an account", false);
        service.unseen("ask", "Ask what is needed").unseen("sign", "Sign").unseen("card", "Receive the card");
        return service.nothing();
    }

    /// Names that try to break out of the drawing and of the page.
    public static Findings hostile() {
        String evil = "</text><script>alert('1')</script> & \" onload=\"x";
        var service = new Service("x\"><script>", evil, evil, false);
        service.seen("a\" onclick=\"b", evil, "person", 0.9, 10, 10)
                .judged(3, evil)
                .standard(evil, 10, 20, 3, 0.9);
        service.seen("control\u0000\u0008", "\u0000bell\u0007 \ud800 half a pair", "person", 0.9, 10, 10);
        service.seen("c", "x".repeat(400), "person", 0.9, 10, 10).flow("c", "a\" onclick=\"b", 5, 5);
        return service.findings();
    }
}
