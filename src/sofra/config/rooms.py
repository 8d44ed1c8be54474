"""The rooms of the house in order: each may use those after it, never those before it."""

LAYERS: tuple[tuple[str, ...], ...] = (
    ("config",),
    ("desk",),
    ("portal",),
    ("exchange",),
    ("insight",),
    ("plans", "oversight"),
    ("advocacy", "learning"),
    ("meetings", "voices", "library"),
    ("events",),
    ("networks",),
    ("tasks",),
    ("actors",),
    ("record",),
    ("access",),
    ("shared",),
    ("engine",),
)

WITHOUT_DJANGO = ("engine",)

ROOMS: tuple[str, ...] = tuple(room for layer in LAYERS for room in layer)

DJANGO_ROOMS: tuple[str, ...] = tuple(room for room in ROOMS if room not in WITHOUT_DJANGO)
