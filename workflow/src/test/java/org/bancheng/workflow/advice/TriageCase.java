package org.bancheng.workflow.advice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A matter in a resident's words with the advice it must get. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TriageCase(
        String id,
        String title,
        Set<Signal> signals,
        String lane,
        Urgency urgency,
        List<HandlingMode> plan) {

    static List<TriageCase> all() throws IOException {
        try (InputStream json = TriageCase.class.getResourceAsStream("/triage-cases.json")) {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        }
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
