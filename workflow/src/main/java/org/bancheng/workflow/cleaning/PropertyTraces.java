package org.bancheng.workflow.cleaning;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bancheng.workflow.cleaning.Finding.Trace;

/** Lists what the properties of an office document say. */
final class PropertyTraces {

    private static final Map<String, Trace> NAMES =
            Map.ofEntries(
                    Map.entry("creator", Trace.AUTHOR),
                    Map.entry("initial-creator", Trace.AUTHOR),
                    Map.entry("lastModifiedBy", Trace.AUTHOR),
                    Map.entry("Company", Trace.AUTHOR),
                    Map.entry("Manager", Trace.AUTHOR),
                    Map.entry("title", Trace.TITLE),
                    Map.entry("subject", Trace.WORDS),
                    Map.entry("description", Trace.WORDS),
                    Map.entry("keywords", Trace.WORDS),
                    Map.entry("keyword", Trace.WORDS),
                    Map.entry("lpwstr", Trace.WORDS),
                    Map.entry("user-defined", Trace.WORDS),
                    Map.entry("Application", Trace.SOFTWARE),
                    Map.entry("generator", Trace.SOFTWARE),
                    Map.entry("created", Trace.TIME),
                    Map.entry("creation-date", Trace.TIME));

    private PropertyTraces() {}

    /** Nothing outside of the text is fetched, no entity of its own is resolved. */
    static void read(byte[] xml, Findings findings) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            Trace trace = null;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> trace = NAMES.get(reader.getLocalName());
                    case XMLStreamReader.END_ELEMENT -> trace = null;
                    case XMLStreamReader.CHARACTERS -> {
                        if (trace != null) {
                            findings.add(trace, reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException unreadable) {
            findings.add(Trace.WORDS, "XML"); // goes unread
        }
    }
}
