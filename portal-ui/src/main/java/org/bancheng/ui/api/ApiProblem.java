package org.bancheng.ui.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A problem detail (RFC 9457).
 *
 * @param traceId names the call in the log of this node
 * @param errors left out when nothing single is wrong
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId", "errors"})
record ApiProblem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Error> errors) {

    record Error(String pointer, String detail) {}
}
