def upgrade():
    op.add_column("models", sa.Column("accuracy", sa.Float()))


def downgrade():
    op.drop_column("models", "accuracy")
