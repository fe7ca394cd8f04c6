/**
 * Pages without script, for old phones, for text browsers and for people who must not be seen on a
 * page for long. They share one frame ({@code templates/plain/layout.html}), set no cookie and keep
 * no session: what a form needs stands in the form.
 *
 * <p>A page of a feature is a {@link org.bancheng.ui.plain.PlainController} in the feature's
 * package and a template {@code plain/….html} that fills the frame:
 *
 * <pre>{@code
 * <html th:replace="~{plain/layout :: page(#{track.title}, ~{::main})}"><main>…</main></html>
 * }</pre>
 *
 * A GET never acts; a POST carries a {@link org.bancheng.ui.plain.FormToken}.
 */
@NullMarked
package org.bancheng.ui.plain;

import org.jspecify.annotations.NullMarked;
