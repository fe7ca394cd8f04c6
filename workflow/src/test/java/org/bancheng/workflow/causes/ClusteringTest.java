package org.bancheng.workflow.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    @Test
    void theOrderOfMattersChangesNothing() {
        List<WordedMatter> matters = new ArrayList<>();
        Random random = new Random(7);
        for (int id = 0; id < 300; id++) {
            matters.add(matter(id, PlantedCauses.title(random, id % 20)));
        }
        var expected = Clustering.of(matters, 3);
        assertThat(expected).isNotEmpty();
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(matters, new Random(seed));
            assertThat(Clustering.of(matters, 3)).isEqualTo(expected);
            assertThat(Fingerprint.of(matters)).isEqualTo(Fingerprint.of(matters.reversed()));
        }
    }

    @Test
    void otherCategoriesAndUnitsAreNoneOfIt() {
        var one = matter(1, "居住证数据同步不一致");
        var two = new WordedMatter(2, "B", one.title(), "VEHICLE", "HALL", one.words());
        var three = new WordedMatter(3, "C", one.title(), "RESIDENCE", "BUREAU", one.words());
        assertThat(Clustering.of(List.of(one, two, three), 2)).isEmpty();
    }

    @Test
    void wordsArePairsWithoutWhatEverybodySays() {
        assertThat(TitleWords.of("一直无法办理ETC注销")).containsExactly("etc", "注销");
        assertThat(TitleWords.readable("居住证数据同步出错", List.of("数据", "据同", "同步")))
                .containsExactly("数据同步");
        assertThat(TitleWords.of("𠮷林路口")).contains("𠮷林");
    }

    private static WordedMatter matter(long id, String title) {
        return new WordedMatter(id, "R" + id, title, "RESIDENCE", "HALL", TitleWords.of(title));
    }
}
