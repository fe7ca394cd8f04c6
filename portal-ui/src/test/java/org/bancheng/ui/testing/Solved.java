package org.bancheng.ui.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.json.JSONObject;

/** Solves puzzles as a browser does, with the library's own solver. */
public final class Solved {

    private Solved() {}

    /** The solution of a puzzle, as a form sends it. */
    public static String puzzle(String json) throws Exception {
        var puzzle = new JSONObject(json);
        var found =
                Altcha.solveChallenge(
                        puzzle.getString("challenge"),
                        puzzle.getString("salt"),
                        Altcha.Algorithm.SHA256,
                        puzzle.getLong("maxnumber"),
                        0);
        return saying(puzzle, found.number);
    }

    /** A solution that claims this number. */
    public static String saying(JSONObject puzzle, long number) {
        var payload =
                new JSONObject()
                        .put("algorithm", puzzle.getString("algorithm"))
                        .put("challenge", puzzle.getString("challenge"))
                        .put("number", number)
                        .put("salt", puzzle.getString("salt"))
                        .put("signature", puzzle.getString("signature"));
        return Base64.getEncoder()
                .encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
