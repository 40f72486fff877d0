# Texts.
