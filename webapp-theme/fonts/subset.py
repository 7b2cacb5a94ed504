#!/usr/bin/env python3
"""Makes doorstep-legible.woff2 from Atkinson Hyperlegible Next (variable, OFL). See ../README.md.

usage: subset.py FOLDER   where FOLDER holds the two "...-wght-normal.woff2" files (latin, latin-ext)

1. joins the two files of the source package (latin, latin-ext) into one font,
2. keeps the letters that names in Britain need, and kerning; no other layout feature but tnum,
3. limits weight to 400..700,
4. takes the slash out of zero (older eyes read it as 8),
5. renames the family: this is a changed version.
"""
import glob, sys, unicodedata
from os.path import abspath, basename, dirname, getsize, join
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import instancer
from fontTools.varLib.iup import iup_delta

FAMILY = "Doorstep Legible"
LETTERS = (
    "".join(map(chr, range(0x20, 0x7F))) + "".join(map(chr, range(0xA0, 0x100)))
    + "ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẀẁẂẃẄẅẞỲỳ"
    + "–—‘’‚“”„•…‹›€−"
)
DROP = "¤¦¨ª¬­¯°±²³´µ¶¸¹º¼½¾¢¥§©®"  # Latin-1 signs no name and no page of ours uses...
KEEP = "°½©"                      # ...but these
LETTERS = "".join(c for c in LETTERS if c not in DROP or c in KEEP)

folder = sys.argv[1] if len(sys.argv) > 1 else "."
find = lambda part: TTFont(glob.glob(join(folder, f"*next-{part}-wght-normal.woff2"))[0], recalcTimestamp=False)
font, ext = find("latin"), find("latin-ext")

# 1. join
for f in (font, ext):
    f.ensureDecompiled()
for table in ("HVAR", "MVAR"):  # widths then follow the phantom points of gvar
    for f in (font, ext):
        if table in f:
            del f[table]
order = font.getGlyphOrder()
new = [g for g in ext.getGlyphOrder() if g not in order]
font.setGlyphOrder(order + new)
font["maxp"].numGlyphs = len(order) + len(new)
for g in new:
    font["glyf"].glyphs[g] = ext["glyf"].glyphs[g]
    font["hmtx"].metrics[g] = ext["hmtx"].metrics[g]
    if g in ext["gvar"].variations:
        font["gvar"].variations[g] = ext["gvar"].variations[g]
font["glyf"].glyphOrder = font.getGlyphOrder()
for t in font["cmap"].tables:
    if t.isUnicode():
        for code, g in ext.getBestCmap().items():
            t.cmap.setdefault(code, g)
font["GDEF"].table.GlyphClassDef = None

# kerning: an accented letter sits in the class of its base letter
cmap = font.getBestCmap()
base = {}
for code in ext.getBestCmap():
    b = unicodedata.normalize("NFD", chr(code))[0]
    b = {"Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ẞ": "ß"}.get(b, b)
    if cmap[code] in new and ord(b) in cmap and cmap[ord(b)] != cmap[code]:
        base[cmap[code]] = cmap[ord(b)]
for lookup in font["GPOS"].table.LookupList.Lookup:
    for st in lookup.SubTable:
        st = getattr(st, "ExtSubTable", st)
        if st.LookupType == 2 and st.Format == 2:
            cov = set(st.Coverage.glyphs)
            for g, b in base.items():
                if b in cov:
                    cov.add(g)
                    if st.ClassDef1.classDefs.get(b):
                        st.ClassDef1.classDefs[g] = st.ClassDef1.classDefs[b]
                if st.ClassDef2.classDefs.get(b):
                    st.ClassDef2.classDefs[g] = st.ClassDef2.classDefs[b]
            st.Coverage.glyphs = sorted(cov, key=font.getGlyphID)

# 4. zero without its slash: the outer contour stays, the two half counters become one
def unslash(name):
    glyf, gvar = font["glyf"], font["gvar"]
    g = glyf[name]
    if g.isComposite():
        return False
    if g.numberOfContours != 3:
        raise SystemExit(f"{name}: not the outline we know")
    old = list(g.coordinates)
    ends = g.endPtsOfContours
    n = ends[0] + 1
    left, right = list(range(n, ends[1] + 1)), list(range(ends[1] + 1, ends[2] + 1))
    low = min((i for i in left + right if g.flags[i] & 1), key=lambda i: old[i][1])
    top = max((i for i in left + right if g.flags[i] & 1), key=lambda i: old[i][1])
    far_l = min((i for i in left if g.flags[i] & 1), key=lambda i: old[i][0])
    far_r = max((i for i in right if g.flags[i] & 1), key=lambda i: old[i][0])
    def walk(ids, a, b):  # a..b forward round the closed contour
        k = ids.index(a); out = [a]
        while out[-1] != b:
            k = (k + 1) % len(ids); out.append(ids[k])
        return out
    q3 = walk(left, far_l, low)     # left side, down to the foot
    q1 = walk(right, far_r, top)    # right side, up to the top
    # (point, mirrored?) in order: left > foot > right > top > left
    plan = [(i, 0) for i in q3] + [(i, 1) for i in reversed(q3)][1:-1] + [(i, 0) for i in q1] + [(i, 1) for i in reversed(q1)][1:-1]
    mirror = lambda p, c: (2 * c[0] - p[0], p[1])
    centre = 0  # first point: the foot of the outer contour, on the axis
    coords = old[:n] + [mirror(old[i], old[centre]) if m else old[i] for i, m in plan]
    flags = list(g.flags[:n]) + [g.flags[i] for i, _ in plan]
    variations = []
    for v in gvar.variations[name]:
        total = len(old)
        d = v.coordinates
        body = iup_delta(d, old + [(0, 0)] * 4, list(ends))  # fills the inferred points; 4 phantom points last
        c = body[centre]
        out = list(body[:n]) + [(2 * c[0] - body[i][0], body[i][1]) if m else body[i] for i, m in plan]
        out = [(round(x), round(y)) for x, y in out] + [p if p is not None else (0, 0) for p in d[total:]]
        variations.append(TupleVariation(v.axes, out))
    g.coordinates = GlyphCoordinates(coords)
    g.flags = bytearray(flags)
    g.endPtsOfContours = [n - 1, len(coords) - 1]
    g.numberOfContours = 2
    g.recalcBounds(glyf)
    gvar.variations[name] = variations
    return True

for name in ("zero", "zero.tf"):
    print(name, "redrawn" if unslash(name) else "is made of parts: follows")

# 2. keep what we need
opt = subset.Options()
opt.layout_features = ["kern", "tnum"]
opt.hinting = False
opt.glyph_names = False
opt.notdef_outline = True
opt.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
sub = subset.Subsetter(opt)
sub.populate(text=LETTERS)
sub.subset(font)

# 3. weights
font = instancer.instantiateVariableFont(font, {"wght": (400, 400, 700)}, optimize=True)

# 5. name
for rec in list(font["name"].names):
    text = {1: FAMILY, 3: "Doorstep Legible 1", 4: FAMILY, 6: "DoorstepLegible"}.get(rec.nameID)
    if text:
        font["name"].setName(text, rec.nameID, rec.platformID, rec.platEncID, rec.langID)
missing = [c for c in LETTERS if ord(c) not in font.getBestCmap()]
print("letters", len(LETTERS), "not in the source:", "".join(missing) or "none")
font.flavor = "woff2"
out = join(dirname(abspath(__file__)), "doorstep-legible.woff2")
font.save(out)
print(basename(out), getsize(out), "bytes")
