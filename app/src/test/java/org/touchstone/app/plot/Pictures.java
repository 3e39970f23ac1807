package org.touchstone.app.plot;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.touchstone.core.analysis.Findings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Every picture of every made-up service and of its evidence, and a reader of drawings that is not ours.
final class Pictures {

    private Pictures() {}

    static Stream<Findings> services() {
        return Stream.of(
                Services.bank(),
                Services.eight(),
                Services.thirty(),
                Services.permit(),
                Services.empty(),
                Services.hostile());
    }

    static Stream<Picture> all() {
        return Stream.of(
                        services().flatMap(findings -> of(findings).stream()),
                        EvidencePictures.all().stream(),
                        EvidencePictures.empty().stream(),
                        EvidencePictures.hostile().stream())
                .flatMap(pictures -> pictures);
    }

    static List<Picture> of(Findings findings) {
        var pictures = new ArrayList<Picture>();
        Wheel wheel = Wheel.of(findings);
        pictures.add(wheel.picture(WheelOptions.PAGE));
        pictures.add(wheel.picture(WheelOptions.PAGE.phone()));
        pictures.add(wheel.picture(WheelOptions.PAGE.theme(Theme.DARK).links("")));
        var flows = new Flows("flows", findings, 12);
        pictures.addAll(List.of(flows.wide(), flows.phone()));
        for (boolean waiting : new boolean[] {false, true}) {
            var map = new FlowMap("map", findings, FlowCut.of(findings, 80, 50), waiting, java.util.Map.of(), "");
            pictures.addAll(List.of(map.wide(), map.phone()));
        }
        var ways = new Ways("ways", findings, 10);
        pictures.addAll(List.of(ways.wide(), ways.phone()));
        var waits = new Durations("waits", findings, true);
        pictures.addAll(List.of(waits.wide(), waits.phone()));
        pictures.add(new HeatStrip("strip", findings).picture());
        pictures.add(
                new RecentStrip("recent", findings, (moment, from, _) -> "#" + Links.section(moment) + from).picture());
        pictures.addAll(promises(findings));
        findings.abandonment().forEach(one -> {
            var curve = new StayingCurve("staying", one.moment(), one, 10.0);
            pictures.addAll(List.of(curve.wide(), curve.phone()));
        });
        return pictures;
    }

    private static List<Picture> promises(Findings findings) {
        List<DotPlot.Row> rows = findings.standards().stream()
                .map(one -> new DotPlot.Row(one.text(), one.share(), one.target(), one.verdict()))
                .toList();
        var plot = new DotPlot("promises", "Standards kept", "Standard", rows);
        return List.of(plot.wide(), plot.phone());
    }

    /// Reads a drawing with the JDK's XML parser.
    static Document read(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + e.getMessage() + "\n" + svg, e);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
