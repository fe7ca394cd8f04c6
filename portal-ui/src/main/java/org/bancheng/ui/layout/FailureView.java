package org.bancheng.ui.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.bancheng.ui.components.Titled;

/** A page could not be opened for a reason nobody foresaw. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
class FailureView extends Sorry implements HasErrorParameter<Exception>, Titled {

    private final transient IncidentHandler incidents;

    FailureView(IncidentHandler incidents) {
        this.incidents = incidents;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        say("common.failure", incidents.record(fault.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String titleKey() {
        return "common.failure.title";
    }
}
