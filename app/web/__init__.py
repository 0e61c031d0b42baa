"""The pages. Flask, WTForms and Flask-Babel live only here."""
