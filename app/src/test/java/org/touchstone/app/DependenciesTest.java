package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The page of dependencies says what the build uses.
final class DependenciesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> POMS =
            List.of("pom.xml", "core/pom.xml", "examples/pom.xml", "app/pom.xml", "benchmarks/pom.xml");

    @Test
    void everyDependencyIsOnThePageWithItsVersion() throws Exception {
        List<String> page = Files.readAllLines(ROOT.resolve("docs/reference/dependencies.md"));
        assertThat(used())
                .hasSizeGreaterThan(20)
                .allSatisfy((artifact, version) -> assertThat(page)
                        .as(artifact + " " + version)
                        .anyMatch(line -> line.startsWith("| `" + artifact + "` | " + version)));
    }

    @Test
    void everyDependencyOnThePageIsUsed() throws Exception {
        Map<String, String> used = used();
        assertThat(Files.readAllLines(ROOT.resolve("docs/reference/dependencies.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .allSatisfy(line -> assertThat(used).containsKey(line.split("`")[1]));
    }

    /// Every version stands in the table of the root, so that a library cannot have two.
    @Test
    void noVersionStandsOutsideTheTable() throws Exception {
        for (String pom : POMS) {
            NodeList versions = read(pom).getElementsByTagName("version");
            for (int i = 0; i < versions.getLength(); i++) {
                String version = versions.item(i).getTextContent();
                // Our own, a table entry, or a range of what may be there.
                assertThat(version).as(pom).matches("0\\.1\\.0-SNAPSHOT|\\$\\{[\\w.-]+}|\\[.*\\)");
            }
        }
    }

    /// Artifact to version; empty where a table that is imported decides it.
    private static Map<String, String> used() throws Exception {
        Element root = read("pom.xml");
        Map<String, String> used = new TreeMap<>();
        for (String pom : POMS) {
            for (Element one : dependencies(read(pom))) {
                String artifact = text(one, "artifactId");
                if (!text(one, "groupId").equals("org.touchstone")) {
                    used.merge(artifact, resolved(root, text(one, "version")), (a, b) -> a.isEmpty() ? b : a);
                }
            }
        }
        return used;
    }

    private static List<Element> dependencies(Element pom) {
        List<Element> found = new ArrayList<>();
        for (String kind : List.of("dependency", "plugin", "path")) {
            NodeList nodes = pom.getElementsByTagName(kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static String text(Element parent, String child) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(child)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    private static String resolved(Element root, String version) {
        return version.startsWith("${")
                ? root.getElementsByTagName(version.substring(2, version.length() - 1))
                        .item(0)
                        .getTextContent()
                : version;
    }

    private static Element read(String pom) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(pom).toFile())
                .getDocumentElement();
    }
}
