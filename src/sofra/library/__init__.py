"""The texts and all that was published: chapters, outputs, laws, studies, lessons and resolutions."""
