package org.bancheng.workflow.causes;

import java.util.List;
import java.util.Random;

/** Titles of which some have one cause and the others none. */
final class PlantedCauses {

    static final List<String> CAUSES =
            List.of(
                    "居住证数据同步不一致",
                    "电子驾照照片审核退回",
                    "临时身份证打印机故障",
                    "自助拍照设备黑屏",
                    "异地违章重复扣分",
                    "新生儿落户系统报错",
                    "港澳签注网上缴费失败",
                    "车辆年检预约号满",
                    "户口本曾用名漏登",
                    "人脸识别老人通不过",
                    "养犬登记短信收不到",
                    "二手车转籍档案丢件");

    private static final List<String> WHERE =
            List.of("窗口", "手机上", "网上", "大厅里", "自助机", "派出所", "周末", "上午", "第三趟", "昨天");
    private static final String SIGNS =
            "安保备边编变表别兵波博补步材裁仓藏册测层查产常场超朝城程池迟冲充虫仇出初除楚川传船窗春纯词此次从粗存寸错达打代单但弹当刀岛导灯低敌底地典店吊丁顶东冬洞斗豆独读渡端段断对吨多";

    private PlantedCauses() {}

    /** One of the causes, or chance for a number beyond them. */
    static String title(Random random, int cause) {
        String where = WHERE.get(random.nextInt(WHERE.size()));
        if (cause < CAUSES.size()) {
            return random.nextBoolean() ? where + CAUSES.get(cause) : CAUSES.get(cause) + where;
        }
        StringBuilder title = new StringBuilder(where);
        for (int sign = 0; sign < 8; sign++) {
            title.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return title.toString();
    }
}
