package org.descry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ElementMapTest {

    @Test
    void everyPropertyIsDrawnAsXmlWithOnePlaceForEachElement() throws Exception {
        for (ElementProperty property : ElementTable.properties()) {
            NodeList groups = groups(ElementMap.svg(property));
            Set<String> places = new HashSet<>();
            int hatched = 0;
            for (int i = 0; i < groups.getLength(); i++) {
                Element group = (Element) groups.item(i);
                places.add(group.getAttribute("transform"));
                hatched += group.getAttribute("class").equals("none") ? 1 : 0;
            }
            assertEquals(118, places.size(), property::name);
            assertEquals(property.missing().size(), hatched, property::name);
        }
    }

    @Test
    void drawingSaysWhatItShowsWithUnitSourceAndGaps() throws Exception {
        String density = ElementMap.svg(ElementTable.property("Density"));
        assertTrue(density.contains("<title>Density of the elements (g/L)</title>"), density);
        assertTrue(density.contains("<title>Fe, 26: 7874 g/L</title>"), density);
        assertTrue(density.contains("no value in this source"), density);
        assertTrue(density.contains("doi:10.1038/npjcompumats.2016.28"), density);
        assertTrue(density.contains("equal steps are equal factors"), density);
        String pauling = ElementMap.svg(ElementTable.property("ElectronegativityPauling"));
        assertTrue(pauling.contains("facts"), pauling);
        assertFalse(pauling.contains("LicenseRef"), pauling);
        assertFalse(pauling.contains("equal factors"), pauling);
    }

    @Test
    void elementsStandWhereThePeriodicTableHasThem() throws Exception {
        NodeList groups = groups(ElementMap.svg(ElementTable.property("Number")));
        // Fe stands right of Mn; Ce, below the table, stands under Hf; U is under Nd.
        assertEquals(x(groups, "Mn") + 65, x(groups, "Fe"));
        assertEquals(x(groups, "Hf"), x(groups, "Ce"));
        assertEquals(x(groups, "Nd"), x(groups, "U"));
        assertEquals(x(groups, "He"), x(groups, "Og"));
    }

    private static int x(NodeList groups, String symbol) {
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            String title = group.getElementsByTagName("title").item(0).getTextContent();
            if (title.startsWith(symbol + ",")) {
                return Integer.parseInt(
                        group.getAttribute("transform").replaceAll("\\D+(\\d+) .*", "$1"));
            }
        }
        throw new AssertionError(symbol + " is not drawn");
    }

    private static NodeList groups(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("g");
    }
}
