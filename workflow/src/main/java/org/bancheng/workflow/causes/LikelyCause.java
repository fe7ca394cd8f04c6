package org.bancheng.workflow.causes;

import java.util.List;

/**
 * Matters that likely have one cause and hang on no card yet.
 *
 * @param words what their titles have in common
 * @param title of the first of them
 */
public record LikelyCause(
        String category, List<String> words, List<String> references, String title) {}
