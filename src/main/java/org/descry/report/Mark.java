package org.descry.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** A mark for points: a shape of its own size, filled or hollow. */
final class Mark extends Marker {

    /** What a mark looks like. */
    enum Form {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    private final Form form;
    private final double size;
    private final boolean hollow;

    /**
     * @param form the shape
     * @param size its width in units of the figure
     * @param hollow whether only the outline takes ink
     */
    Mark(Form form, double size, boolean hollow) {
        this.form = form;
        this.size = size;
        this.hollow = hollow;
    }

    Form form() {
        return form;
    }

    boolean hollow() {
        return hollow;
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int markerSize) {
        Shape shape = shape(x, y);
        if (hollow) {
            g.setStroke(new BasicStroke(1.5f));
            g.draw(shape);
        } else {
            g.fill(shape);
        }
    }

    private Shape shape(double x, double y) {
        double r = size / 2;
        return switch (form) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, size, size);
            case SQUARE -> new Rectangle2D.Double(x - r, y - r, size, size);
            case TRIANGLE -> closed(x, y - r, x + r, y + 0.8 * r, x - r, y + 0.8 * r);
            case DIAMOND -> closed(x, y - r, x + r, y, x, y + r, x - r, y);
        };
    }

    private static Shape closed(double... corners) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
