package org.bancheng.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bancheng.ui.language.Translations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that problem details name as their type say in words what the type means. */
@RestController
class ProblemController {

    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Translations words;

    ProblemController(Translations words) {
        this.words = words;
    }

    @GetMapping(ProblemType.ADDRESS + "{word}")
    ResponseEntity<String> explain(@PathVariable String word, HttpServletRequest call) {
        var type =
                ProblemType.named(word)
                        .orElseThrow(() -> new ApiRefused(ProblemType.NOT_FOUND, List.of()));
        var locale = ApiLanguage.of(call).locale();
        var title = words.getTranslation("api.title." + type.word(), locale);
        var detail = words.getTranslation("api.detail." + type.word(), locale);
        return ResponseEntity.ok().contentType(TEXT).body(title + "\n" + detail + "\n");
    }
}
