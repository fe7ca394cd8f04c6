/**
 * Takes out of a file what its sender did not mean to send: where and by what a photograph was
 * taken, who wrote a document. Pictures are decoded and drawn anew, so that nothing but the picture
 * is left of them.
 *
 * <p>2026-11: what parses strangers' files runs in a JVM of its own, one for each file: small heap,
 * no settings, no key, killed when it takes too long. It reads the file from its standard input and
 * answers on its standard output; whatever happens to it, the portal has lost one file.
 */
@NullMarked
package org.bancheng.workflow.cleaning;

import org.jspecify.annotations.NullMarked;
