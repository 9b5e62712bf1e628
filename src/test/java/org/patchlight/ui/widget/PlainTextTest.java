package org.patchlight.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToolTip;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.ui.ImageServer;

class PlainTextTest {
    private final ImageServer server = new ImageServer();

    PlainTextTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_ordinary_label_would_fetch_the_image() throws Exception {
        paint(new JLabel(server.title()));
        assertThat(server.isAsked(10_000)).isTrue();
    }

    @Test
    void a_label_a_button_and_a_tooltip_show_the_text_as_it_is_and_fetch_nothing() throws Exception {
        JLabel label = PlainText.label(server.title());
        JLabel changed = PlainText.label("before");
        changed.setText(server.title());
        JButton button = new JButton();
        Buttons.label(button, server.title());
        JToolTip tooltip = new JToolTip();
        PlainText.tooltip(label, server.title());
        tooltip.setTipText(label.getToolTipText());
        for (JComponent component : new JComponent[] {label, changed, button, tooltip}) {
            component.updateUI();
            paint(component);
            assertThat(component.getClientProperty(BasicHTML.propertyKey)).isNull();
        }
        assertThat(server.isAsked(300)).isFalse();
        assertThat(label.getText()).isEqualTo(server.title());
        assertThat(label.getToolTipText()).endsWith(server.title());
    }

    @Test
    void a_tooltip_in_any_case_of_letters_is_text() {
        JLabel label = PlainText.label();
        PlainText.tooltip(label, "<HtMl>x");
        assertThat(BasicHTML.isHTMLString(label.getToolTipText())).isFalse();
        PlainText.tooltip(label, "KB5001234");
        assertThat(label.getToolTipText()).isEqualTo("KB5001234");
    }

    private static void paint(JComponent component) {
        component.setSize(400, 100);
        component.doLayout();
        BufferedImage image = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        component.paint(graphics);
        graphics.dispose();
    }
}
