package org.bancheng.workflow.petitions;

import org.jspecify.annotations.Nullable;

/**
 * Who filed for the resident, as the holder of the receipt code is told.
 *
 * @param filer the name of who filed; of a clerk the unit only
 * @param organisation the company or the agent's village; empty when there is none
 * @param consent what the resident agreed to; none for what was registered before it was asked
 */
public record FiledBy(
        BehalfKind kind, String filer, String organisation, @Nullable String consent) {}
