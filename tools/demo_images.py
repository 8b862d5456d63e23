"""Draw the demo products' pictures: one flat icon per product family.

Run it with a Python that has Pillow; the PNG files are committed, so nobody needs to.
Each icon is drawn four times too large and scaled down, which smooths its edges.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

SIZE, SCALE = 192, 4
INK, PAPER = "#26323a", "#ffffff"


def poly(draw, points, fill):
    draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)


def box(draw, x0, y0, x1, y1, fill, radius=6):
    scaled = [value * SCALE for value in (x0, y0, x1, y1)]
    draw.rounded_rectangle(scaled, radius=radius * SCALE, fill=fill)


def disc(draw, x, y, radius, fill):
    scaled = [v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)]
    draw.ellipse(scaled, fill=fill)


def ring(draw, x, y, radius, width, fill, start=0, end=360):
    scaled = [v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)]
    draw.arc(scaled, start, end, fill=fill, width=width * SCALE)


def fruit(draw):
    disc(draw, 78, 110, 36, "#d64545")
    disc(draw, 112, 110, 36, "#d64545")
    box(draw, 92, 52, 99, 82, "#7a4a2b", 3)
    poly(draw, [(99, 66), (132, 46), (126, 74)], "#3c8d4f")


def leaf(draw):
    poly(draw, [(96, 40), (146, 92), (96, 152), (46, 92)], "#4fa35f")
    disc(draw, 96, 96, 44, "#4fa35f")
    box(draw, 93, 62, 99, 156, "#2f6e3d", 3)


def dairy(draw):
    poly(draw, [(66, 74), (82, 44), (110, 44), (126, 74)], "#8fb8de")
    box(draw, 66, 72, 126, 152, PAPER, 4)
    box(draw, 66, 98, 126, 128, "#3f7fbf", 0)


def cheese(draw):
    poly(draw, [(38, 112), (134, 62), (154, 112)], "#f6cf65")
    box(draw, 38, 110, 154, 144, "#e8b234", 4)
    disc(draw, 74, 128, 8, "#f6cf65")
    disc(draw, 118, 126, 10, "#f6cf65")


def fish(draw):
    poly(draw, [(40, 66), (40, 126), (76, 96)], "#e58a6b")
    disc(draw, 104, 96, 40, "#ef9f80")
    poly(draw, [(128, 64), (162, 96), (128, 128)], "#ef9f80")
    disc(draw, 130, 88, 5, INK)


def bread(draw):
    box(draw, 40, 84, 152, 136, "#c98a4b", 26)
    for x in (68, 92, 116):
        poly(draw, [(x, 90), (x + 8, 90), (x + 16, 112), (x + 8, 112)], "#f0d2a0")


def jar(draw):
    box(draw, 64, 46, 128, 64, "#8a5a36", 5)
    box(draw, 58, 66, 134, 150, "#e0a63a", 14)
    box(draw, 58, 90, 134, 126, PAPER, 0)


def bottle(draw):
    box(draw, 84, 36, 108, 62, "#2d6f8f", 4)
    box(draw, 68, 60, 124, 156, "#4aa3c7", 18)
    box(draw, 68, 94, 124, 126, PAPER, 0)


def cup(draw):
    ring(draw, 128, 102, 22, 9, "#6b4a35")
    box(draw, 52, 72, 126, 138, "#8c6446", 12)
    for x in (74, 92, 110):
        box(draw, x, 44, x + 5, 64, "#b9a494", 2)


def spray(draw):
    box(draw, 70, 44, 120, 62, "#4a5a63", 4)
    poly(draw, [(70, 50), (52, 58), (70, 62)], "#4a5a63")
    box(draw, 66, 70, 126, 154, "#61b79a", 12)
    disc(draw, 96, 112, 18, PAPER)


def candle(draw):
    box(draw, 74, 82, 118, 154, "#f3e3b3", 6)
    poly(draw, [(96, 40), (108, 66), (96, 76), (84, 66)], "#ef8e2c")


def plug(draw):
    for x in (78, 108):
        box(draw, x, 40, x + 8, 74, "#8d99a1", 3)
    box(draw, 62, 70, 132, 118, "#4a5a63", 10)
    box(draw, 92, 116, 102, 158, INK, 3)


def headphones(draw):
    ring(draw, 96, 104, 52, 12, "#3c4a8c", 180, 360)
    box(draw, 36, 100, 66, 148, "#5667b8", 10)
    box(draw, 126, 100, 156, 148, "#5667b8", 10)


def lamp(draw):
    poly(draw, [(74, 44), (118, 44), (142, 98), (50, 98)], "#f2b632")
    box(draw, 92, 98, 100, 142, INK, 2)
    box(draw, 66, 140, 126, 152, INK, 6)


def battery(draw):
    box(draw, 82, 38, 110, 52, "#8d99a1", 3)
    box(draw, 64, 50, 128, 154, "#3f8f5b", 8)
    poly(draw, [(102, 70), (78, 108), (94, 108), (90, 134), (114, 96), (98, 96)], PAPER)


def gift(draw):
    box(draw, 44, 84, 148, 152, "#c44d8a", 4)
    box(draw, 38, 66, 154, 90, "#d96aa3", 4)
    box(draw, 88, 66, 104, 152, PAPER, 0)
    ring(draw, 80, 54, 15, 6, PAPER)
    ring(draw, 112, 54, 15, 6, PAPER)


def shirt(draw):
    outline = [(66, 46), (34, 72), (50, 98), (66, 88), (66, 150), (126, 150)]
    outline += [(126, 88), (142, 98), (158, 72), (126, 46)]
    poly(draw, outline, "#4878b0")
    disc(draw, 96, 44, 17, "#e4ecf5")


def watch(draw):
    box(draw, 80, 32, 112, 160, "#4a5a63", 8)
    disc(draw, 96, 96, 40, INK)
    disc(draw, 96, 96, 31, "#8fd0c3")
    box(draw, 94, 74, 98, 98, INK, 0)
    box(draw, 94, 94, 114, 98, INK, 0)


def lunch(draw):
    disc(draw, 78, 106, 44, PAPER)
    disc(draw, 78, 106, 34, "#c98a4b")
    box(draw, 48, 100, 108, 110, "#4fa35f", 4)
    box(draw, 130, 72, 158, 150, "#d64545", 6)
    box(draw, 146, 40, 151, 74, INK, 2)


def service(draw):
    disc(draw, 96, 96, 54, "#6a7d88")
    poly(draw, [(70, 98), (90, 118), (126, 76), (118, 68), (90, 100), (78, 88)], PAPER)


BACKGROUNDS = {
    fruit: "#fbe6e2",
    leaf: "#e5f3e4",
    dairy: "#e6eff8",
    cheese: "#fdf4d9",
    fish: "#fdeae3",
    bread: "#f8ecdc",
    jar: "#fbf1dc",
    bottle: "#e2f1f6",
    cup: "#f1e9e3",
    spray: "#e3f4ee",
    candle: "#fcefdc",
    plug: "#e9edf0",
    headphones: "#e8eaf7",
    lamp: "#fdf3d8",
    battery: "#e4f2e8",
    gift: "#fae6f0",
    shirt: "#e4ecf5",
    watch: "#e6f2f0",
    lunch: "#f8ecdc",
    service: "#edf0f2",
}


def main(folder):
    for draw_icon, background in BACKGROUNDS.items():
        image = Image.new("RGB", (SIZE * SCALE, SIZE * SCALE), background)
        draw_icon(ImageDraw.Draw(image))
        image = image.resize((SIZE, SIZE), Image.LANCZOS).quantize(48)
        image.save(folder / f"{draw_icon.__name__}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "demo/img"))
